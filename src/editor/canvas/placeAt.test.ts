import { expect, test } from 'vitest';
import { createHttpApi } from '../../core/model/create.ts';
import { emptyDesign } from '../../core/model/design.ts';
import { documentOf, emptyDocument } from '../../core/model/document.ts';
import { ROUTE_SIZE } from '../../core/model/layout.ts';
import { placeAt } from './placeAt.ts';

const first = createHttpApi(emptyDesign('Shop'));
const second = { ...first, id: 'api:2', name: 'Stock' } as const;
const two = documentOf(
  { ...emptyDesign('Shop'), apis: { 'api:1': first, 'api:2': second } },
  { positions: { 'api:1': { x: 0, y: 0 }, 'api:2': { x: 0, y: 500 } } },
);

test('a drop inside a frame goes into its API, at that point and on the grid', () => {
  expect(placeAt(two, { x: 203, y: 641 }, ROUTE_SIZE)).toEqual({ apiId: 'api:2', at: { x: 70, y: 120 } });
});

test('a drop on the caption goes below it', () => {
  expect(placeAt(two, { x: 5, y: 5 }, ROUTE_SIZE)).toEqual({ apiId: 'api:1', at: { x: 20, y: 50 } });
});

test('a drop beside a frame goes to the point if the frame is near, else to its next free place', () => {
  expect(placeAt(two, { x: 760, y: 60 }, ROUTE_SIZE)).toEqual({ apiId: 'api:1', at: { x: 630, y: 50 } });
  expect(placeAt(two, { x: 2000, y: 560 }, ROUTE_SIZE)).toEqual({ apiId: 'api:2' });
});

test('a drop on an empty canvas makes a frame around it', () => {
  expect(placeAt(emptyDocument('Empty'), { x: 400, y: 300 }, ROUTE_SIZE)).toEqual({
    apiId: undefined,
    at: { x: 20, y: 50 },
    frameAt: { x: 250, y: 230 },
  });
});
