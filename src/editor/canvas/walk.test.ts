import { expect, test } from 'vitest';
import { createHttpApi } from '../../core/model/create.ts';
import { createHttpUrlIntegration } from '../../core/model/createIntegration.ts';
import { createRoute } from '../../core/model/createRoute.ts';
import { type Design, emptyDesign } from '../../core/model/design.ts';
import { documentOf } from '../../core/model/document.ts';
import { walk } from './walk.ts';

function shop() {
  const empty = emptyDesign('Shop');
  let design: Design = { ...empty, apis: { 'api:1': createHttpApi(empty) } };
  design = { ...design, integrations: { 'integration:1': createHttpUrlIntegration(design, 'api:1') } };
  design = { ...design, routes: { 'route:1': { ...createRoute(design, 'api:1'), integrationId: 'integration:1' } } };
  design = { ...design, routes: { ...design.routes, 'route:2': createRoute(design, 'api:1') } };
  return documentOf(design);
}

const node = (id: 'api:1' | 'route:1' | 'route:2' | 'integration:1') => ({ kind: 'node', id }) as const;
const connection = { kind: 'connection', routeId: 'route:1' } as const;

test('right and left lead along a connection', () => {
  expect(walk(shop(), node('api:1'), 'ArrowRight')).toEqual(node('route:1'));
  expect(walk(shop(), node('route:1'), 'ArrowRight')).toEqual(connection);
  expect(walk(shop(), connection, 'ArrowRight')).toEqual(node('integration:1'));
  expect(walk(shop(), node('integration:1'), 'ArrowLeft')).toEqual(connection);
  expect(walk(shop(), connection, 'ArrowLeft')).toEqual(node('route:1'));
  expect(walk(shop(), node('route:1'), 'ArrowLeft')).toEqual(node('api:1'));
});

test('up and down lead to neighbours, and nowhere at the end', () => {
  expect(walk(shop(), node('route:1'), 'ArrowDown')).toEqual(node('route:2'));
  expect(walk(shop(), node('route:2'), 'ArrowUp')).toEqual(node('route:1'));
  expect(walk(shop(), node('route:2'), 'ArrowDown')).toBeUndefined();
  expect(walk(shop(), node('route:2'), 'ArrowRight')).toBeUndefined();
});
