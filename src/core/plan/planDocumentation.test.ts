import { produce } from 'immer';
import { expect, test } from 'vitest';
import type { Design } from '../model/design.ts';
import { type Documentation, EMPTY_DOCUMENTATION } from '../model/documentation.ts';
import { SHOP } from '../model/shop.ts';
import { plannedHttpApis } from './plan.ts';
import { planOf } from './planOf.ts';

/** What the plan of the shop has of shared schemas by name, and of the documentation of GET /books/{id}. */
function planned(schemas: readonly (readonly [string, string])[], documentation: Partial<Documentation> = {}) {
  const design: Design = produce(SHOP, (draft) => {
    schemas.forEach(([name, text], index) => {
      const id = `schema:${index + 1}` as const;
      draft.schemas[id] = { id, apiId: 'api:1', name, text };
    });
    Object.assign(draft.routes['route:2'] ?? {}, { documentation: { ...EMPTY_DOCUMENTATION, ...documentation } });
  });
  const [api] = plannedHttpApis(planOf(design));
  return {
    schemas: Object.fromEntries((api?.schemas ?? []).map(({ name, value }) => [name, value])),
    documentation: api?.routes.find(({ id }) => id === 'route:2')?.documentation,
  };
}

test('a reference that leads nowhere is anything, wherever a schema may stand', () => {
  const nowhere = '{"$ref": "#/components/schemas/Nowhere"}';
  const text = `{"properties": {"a": ${nowhere}}, "items": ${nowhere}, "allOf": [${nowhere}], "not": {"not": ${nowhere}}}`;
  expect(planned([['Book', text]]).schemas.Book).toEqual({
    properties: { a: {} },
    items: {},
    allOf: [{}],
    not: { not: {} },
  });
});

test('a reference to a schema that is no JSON is anything, one that is has its place', () => {
  const { schemas } = planned([
    ['Book', '{"allOf": [{"$ref": "#/components/schemas/Author"}, {"$ref": "#/components/schemas/Shelf"}]}'],
    ['Author', '{"type": "str'],
    ['Shelf', '{}'],
  ]);
  expect(schemas).toEqual({
    Book: { allOf: [{}, { $ref: '#/components/schemas/Shelf' }] },
    Author: undefined,
    Shelf: {},
  });
});

test('what an example or an enumeration holds is nobody’s reference', () => {
  const text = '{"example": {"$ref": "a"}, "enum": [{"$ref": "b"}]}';
  expect(planned([['Book', text]]).schemas.Book).toEqual(JSON.parse(text));
});

test('schemas that are nothing but references to each other are anything', () => {
  const to = (name: string) => `{"$ref": "#/components/schemas/${name}"}`;
  const { schemas } = planned([
    ['A', to('B')],
    ['B', to('A')],
    ['C', to('A')],
    ['D', to('E')],
    ['E', '{"items": {"$ref": "#/components/schemas/D"}}'],
  ]);
  expect(schemas).toEqual({ A: {}, B: {}, C: {}, D: JSON.parse(to('E')), E: { items: JSON.parse(to('D')) } });
});

test('names are legal and unique, and bodies follow them', () => {
  const { schemas, documentation } = planned(
    [
      ['A book', '{}'],
      ['A_book', '{"type": "string"}'],
      ['', '{}'],
    ],
    {
      responses: [
        {
          status: '200',
          description: '',
          content: [{ mediaType: 'a/b', schema: { kind: 'shared', schemaId: 'schema:2' } }],
        },
      ],
    },
  );
  expect(Object.keys(schemas)).toEqual(['A_book', 'A_book-2', 'Schema']);
  expect(documentation?.responses[0]?.content).toEqual([
    { mediaType: 'a/b', schema: { $ref: '#/components/schemas/A_book-2' } },
  ]);
});

test('what OpenAPI cannot hold is left out, and the first of two counts', () => {
  const content = [{ mediaType: 'a/b', schema: { kind: 'inline', text: '{' } as const }, { mediaType: '' }];
  const { documentation } = planned([], {
    operationId: '',
    summary: '',
    tags: ['books', ' ', 'books'],
    parameters: [
      { in: 'path', name: 'id', type: 'integer', required: false },
      { in: 'path', name: 'isbn', type: 'integer', required: false },
      { in: 'header', name: 'X-A', type: 'array', required: false },
      { in: 'header', name: 'x-a', type: 'string', required: true },
      { in: 'query', name: '', type: 'string', required: true },
    ],
    responses: [
      { status: '200', description: 'First', content },
      { status: '200', description: 'Second', content: [] },
      { status: '4xx', description: 'Nothing', content: [] },
    ],
  });
  expect(documentation).toEqual({
    tags: ['books'],
    deprecated: false,
    parameters: [
      { in: 'path', name: 'id', required: true, schema: { type: 'integer' } },
      { in: 'header', name: 'X-A', required: false, schema: { type: 'array', items: { type: 'string' } } },
    ],
    responses: [{ status: '200', description: 'First', content: [{ mediaType: 'a/b' }] }],
    lostSchemas: 1,
  });
});
