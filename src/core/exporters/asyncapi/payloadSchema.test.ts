import { expect, test } from 'vitest';
import { payloadSchema } from './payloadSchema.ts';

const PLACE = '#/components/schemas/Order';
const converted = (schema: { readonly [key: string]: unknown }) =>
  payloadSchema(schema, PLACE, new Set(['#/components/schemas/Book'])).value;

test('bounds that draft 4 makes exclusive by a word are so by themselves', () => {
  expect(converted({ minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false })).toEqual({
    exclusiveMinimum: 1,
    maximum: 9,
  });
  expect(converted({ exclusiveMaximum: true })).toEqual({});
  expect(converted({ exclusiveMinimum: 3 })).toEqual({ exclusiveMinimum: 3 });
});

test('bounds are converted wherever a schema stands', () => {
  const old = { minimum: 0, exclusiveMinimum: true };
  const fresh = { exclusiveMinimum: 0 };
  const around = (schema: object) => ({
    additionalProperties: schema,
    allOf: [schema],
    definitions: { a: schema },
    dependencies: { a: schema, b: ['c'] },
    items: [schema],
    not: schema,
    patternProperties: { '^x': schema },
    properties: { minimum: schema },
  });
  expect(converted(around(old))).toEqual(around(fresh));
  expect(converted({ items: old, additionalProperties: false })).toEqual({ items: fresh, additionalProperties: false });
});

test('what is a value stays as it is', () => {
  const value = { minimum: 0, exclusiveMinimum: true, id: 'a', $ref: '#/nowhere' };
  expect(converted({ enum: [value], default: value, const: value })).toEqual({
    enum: [value],
    default: value,
    const: value,
  });
});

test('a schema loses its own address, and a property of that name stays', () => {
  const schema = {
    id: 'https://example.com/order',
    $schema: 'http://json-schema.org/draft-04/schema#',
    type: 'object',
  };
  expect(converted({ ...schema, properties: { id: { type: 'string' } } })).toEqual({
    type: 'object',
    properties: { id: { type: 'string' } },
  });
});

test('references within a schema lead to its place in the document', () => {
  const schema = {
    properties: { self: { $ref: '#' }, part: { $ref: '#/definitions/a~1b' }, space: { $ref: '#/definitions/c%20d' } },
    definitions: { 'a/b': {}, 'c d': {} },
  };
  expect(converted(schema)).toMatchObject({
    properties: {
      self: { $ref: PLACE },
      part: { $ref: `${PLACE}/definitions/a~1b` },
      space: { $ref: `${PLACE}/definitions/c%20d` },
    },
  });
});

test('references to models of the API stay, and those that lead out of the document are told', () => {
  const schema = {
    properties: {
      book: { $ref: '#/components/schemas/Book' },
      far: { $ref: 'https://example.com/schema.json' },
      gone: { $ref: '#/definitions/gone' },
    },
  };
  expect(payloadSchema(schema, PLACE, new Set(['#/components/schemas/Book']))).toEqual({
    value: {
      properties: {
        book: { $ref: '#/components/schemas/Book' },
        far: { description: 'What https://example.com/schema.json describes.' },
        gone: { description: 'What #/definitions/gone describes.' },
      },
    },
    lost: ['https://example.com/schema.json', '#/definitions/gone'],
  });
});
