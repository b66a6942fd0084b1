import { expect, test } from 'vitest';
import { emptyDesign } from '../../core/model/design.ts';
import { everyKind } from '../../core/model/everyKind.ts';
import { currentApi } from './edits.ts';

const { design } = everyKind();

test('new things go to the API of the selection', () => {
  expect(currentApi(design, ['api:2'])).toBe('api:2');
  expect(currentApi(design, ['authorizer:5'])).toBe('api:2');
  expect(currentApi(design, ['mapping:2'])).toBe('api:2');
});

test('what no API owns stands for that of the first that uses it', () => {
  expect(currentApi(design, ['function:2'])).toBe('api:1');
  expect(currentApi({ ...design, routes: {}, integrations: {} }, ['function:1', 'alarm:3'])).toBe('api:2');
});

test('without a hint they go to the first API', () => {
  expect(currentApi(design, [])).toBe('api:1');
  expect(currentApi(design, ['domain:2'])).toBe('api:1');
  expect(currentApi(emptyDesign('Empty'), [])).toBeUndefined();
});
