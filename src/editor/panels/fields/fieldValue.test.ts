import { expect, test } from 'vitest';
import { createDomain, createHttpApi, createRoute } from '../../../core/model/create.ts';
import { emptyDesign } from '../../../core/model/design.ts';
import { documentOf, type PorticoDocument } from '../../../core/model/document.ts';
import { asPhrase, editField, fieldOf, MIXED, patchAt, sharedValue, valueAt } from './fieldValue.ts';

function twoRoutes(): PorticoDocument {
  const design = emptyDesign('Test');
  const api = createHttpApi(design);
  design.apis[api.id] = api;
  for (const path of ['/books', '/orders']) {
    const route = createRoute(design, api.id, { kind: 'match', method: 'GET', path });
    design.routes[route.id] = route;
  }
  const domain = createDomain(design);
  design.domains[domain.id] = domain;
  return documentOf(design);
}

test('a value is found by its path, and nothing where the path leads nowhere', () => {
  expect(valueAt({ cors: { maxAge: 5 } }, 'cors.maxAge')).toBe(5);
  expect(valueAt({}, 'cors.maxAge')).toBeUndefined();
});

test('a patch keeps what is beside the field, and takes an emptied one away', () => {
  const api = { cors: { maxAge: 5, allowOrigins: ['*'] } };
  expect(patchAt(api, 'cors.maxAge', 6)).toEqual({ cors: { maxAge: 6, allowOrigins: ['*'] } });
  expect(patchAt(api, 'cors.maxAge', undefined)).toStrictEqual({ cors: { allowOrigins: ['*'] } });
});

test('equal values are shared, even when they are different objects', () => {
  const first = ['a'];
  expect(sharedValue([first, ['a']])).toBe(first);
  expect(sharedValue(['a', 'b'])).toBe(MIXED);
  expect(sharedValue(['a', undefined])).toBe(MIXED);
  expect(sharedValue([undefined, undefined])).toBeUndefined();
});

test('several entities are edited as one step that undoes as one', () => {
  const before = twoRoutes();
  expect(fieldOf(before.design, ['route:1', 'route:2'], 'key.method')).toBe('GET');
  expect(fieldOf(before.design, ['route:1', 'route:2'], 'key.path')).toBe(MIXED);
  const command = editField(['route:1', 'route:2'], 'key.method', 'POST', 'Method');
  expect(command.label).toBe('Change method of 2 items');
  const frozen = JSON.stringify(before);
  const after = command.apply(before);
  expect(after.ok && fieldOf(after.value.design, ['route:1', 'route:2'], 'key.method')).toBe('POST');
  expect(JSON.stringify(before)).toBe(frozen);
});

test('an emptied optional field is absent', () => {
  const before = twoRoutes();
  const filled = editField(['domain:1'], 'certificate.arn', 'arn:aws:acm', 'Certificate ARN').apply(before);
  const emptied = filled.ok
    ? editField(['domain:1'], 'certificate.arn', undefined, 'Certificate ARN').apply(filled.value)
    : undefined;
  expect(emptied?.ok && emptied.value).toStrictEqual(before);
});

test('the design itself has fields', () => {
  const after = editField(['design'], 'description', 'Sells books', 'Description').apply(twoRoutes());
  expect(after.ok && after.value.design.description).toBe('Sells books');
});

test('an edit of what is gone is refused', () => {
  expect(editField(['route:9'], 'key.path', '/x', 'Path').apply(twoRoutes()).ok).toBe(false);
});

test('a label inside a sentence keeps its abbreviations', () => {
  expect([asPhrase('Path'), asPhrase('URL'), asPhrase('Certificate ARN')]).toEqual(['path', 'URL', 'certificate ARN']);
});
