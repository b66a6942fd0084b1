import { expect, test } from 'vitest';
import { createDomain, createResource } from './create.ts';
import { variantsOf } from './field.ts';
import { unionAt, valueAt, withValueAt } from './paths.ts';
import { SHOP } from './shop.ts';

test('a value is found by its path, and nothing where the path leads nowhere', () => {
  expect(valueAt({ cors: { maxAge: 5 } }, 'cors.maxAge')).toBe(5);
  expect(valueAt({ list: [{ name: 'a' }] }, 'list.0.name')).toBe('a');
  expect(valueAt({}, 'cors.maxAge')).toBeUndefined();
});

test('a value is set where it was, made where it was not, and taken away by undefined', () => {
  const api = { cors: { maxAge: 5, allowOrigins: ['*'] } };
  expect(withValueAt(api, 'cors.maxAge', 6)).toEqual({ cors: { maxAge: 6, allowOrigins: ['*'] } });
  expect(withValueAt(api, 'cors.maxAge', undefined)).toStrictEqual({ cors: { allowOrigins: ['*'] } });
  expect(withValueAt({}, 'cors.maxAge', 6)).toEqual({ cors: { maxAge: 6 } });
  expect(withValueAt(api, 'cors.maxAge', 5)).toBe(api);
});

test('the items of a list are set, and taken away', () => {
  const mappings = { responses: [{ statusCode: '200' }, { statusCode: '500' }] };
  expect(withValueAt(mappings, 'responses.1.statusCode', '404').responses).toEqual([
    { statusCode: '200' },
    { statusCode: '404' },
  ]);
  expect(withValueAt(mappings, 'responses.0', undefined)).toEqual({ responses: [{ statusCode: '500' }] });
});

test('the variants under a path are found, however deep', () => {
  const values = (path: string, entity: Parameters<typeof unionAt>[0]) =>
    variantsOf(unionAt(entity, path)).map(({ value }) => value);
  expect(values('origin', createResource(SHOP, 'event-bus'))).toEqual(['default', 'new', 'existing']);
  const certificate = { source: 'existing' } as const;
  const domain = { ...createDomain(SHOP), secondEndpoint: { certificate } };
  expect(values('secondEndpoint.certificate', domain)).toEqual(['existing', 'new']);
  expect(() => unionAt(domain, 'name')).toThrow(/no variants/);
  expect(() => unionAt(domain, 'nothing.at.all')).toThrow(/nothing under/);
});
