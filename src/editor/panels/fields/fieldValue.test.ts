import { expect, test } from 'vitest';
import { createDomain, createHttpApi } from '../../../core/model/create.ts';
import { createHttpUrlIntegration } from '../../../core/model/createIntegration.ts';
import { createRoute } from '../../../core/model/createRoute.ts';
import { emptyDesign } from '../../../core/model/design.ts';
import { documentOf, type PorticoDocument } from '../../../core/model/document.ts';
import { Mappings } from '../../../core/model/parameterMapping.ts';
import { asPhrase, editField, fieldOf, MIXED, sharedValue } from './fieldValue.ts';

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

test('an object that is nothing but what is set in it comes and goes with that', () => {
  const design = emptyDesign('Test');
  const api = createHttpApi(design);
  design.apis[api.id] = api;
  const endpoint = createHttpUrlIntegration(design, api.id);
  design.integrations[endpoint.id] = endpoint;
  const before = documentOf(design);
  const vanishing = { path: 'mappings', blank: Mappings.parse({}) };
  const edit = (value: unknown) => editField([endpoint.id], 'mappings.request', value, 'Request', vanishing);
  const pairs = [{ destination: 'overwrite:path', value: '/' }];
  const filled = edit(pairs).apply(before);
  if (!filled.ok) throw new Error(filled.reason);
  expect(filled.value.design.integrations[endpoint.id]).toMatchObject({ mappings: { request: pairs, responses: [] } });
  const emptied = edit([]).apply(filled.value);
  expect(emptied.ok && emptied.value).toStrictEqual(before);
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
