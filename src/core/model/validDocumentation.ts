import fc from 'fast-check';
import { chosen, defined, hostile, letters, optional, phrase, pick, text, WORD } from './arbitraryTexts.ts';
import type { Design } from './design.ts';
import { type Documentation, type DocumentedContent, PARAMETER_TYPES } from './documentation.ts';
import { byNumber, idOf, type SchemaId } from './ids.ts';
import { apisOf } from './queries.ts';
import { type HttpRoute, parameterNames } from './route.ts';
import { schemaPointer } from './schemaPointer.ts';

/** Generated documentation of routes and shared schemas, in which the rules find no error; for tests only. */

/** Redocly, which judges the documents, stops at properties that are called like those of every object. */
const propertyName = fc.oneof(hostile, letters(WORD, 5)).filter((name) => !(name in Object.prototype));

const schemaValue = (names: readonly string[]): fc.Arbitrary<object> =>
  fc.letrec<{ schema: object }>((tie) => ({
    schema: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'schema' },
      fc.constantFrom<object>(
        {},
        { type: 'string', minLength: 1, format: 'uuid' },
        { type: 'integer', minimum: 0, exclusiveMinimum: true, default: 0 },
        { type: 'number', nullable: true, example: 0.5 },
        { type: 'boolean', readOnly: true },
        { type: 'string', enum: ['yes', 'no', 'null', '1e3', "it's"], 'x-note': ['a', null, { b: true }] },
        ...names.map((name) => ({ $ref: schemaPointer(name) })),
      ),
      hostile.map((description) => ({ type: 'string', description })),
      tie('schema').map((items) => ({ type: 'array', items, maxItems: 5 })),
      tie('schema').map((schema) => ({
        oneOf: [
          { type: 'array', items: schema },
          { type: 'string', pattern: '^[a-z]+$' },
        ],
      })),
      fc
        .uniqueArray(fc.tuple(propertyName, tie('schema')), {
          maxLength: 3,
          selector: ([key]) => key,
        })
        .map((properties) => ({
          type: 'object',
          properties: Object.fromEntries(properties),
          required: properties.slice(0, 1).map(([key]) => key),
          additionalProperties: false,
        })),
    ),
  })).schema;

const schemaName = fc.oneof(fc.constantFrom('Book', 'Message', 'Error', 'a.b-c', '0', 'toString'), letters(WORD, 6));
const NAMES = ['Book', 'Message'];
const inlineText = schemaValue([]).map((value) => JSON.stringify(value, null, 2));

const contentSpec = fc.record({
  mediaType: fc.constantFrom('application/json', 'text/plain; charset=utf-8', 'image/*', 'application/vnd.a+json'),
  schema: optional(fc.oneof(fc.record({ inline: inlineText }), fc.record({ inline: inlineText, shared: pick }))),
});
const contents = fc.uniqueArray(contentSpec, { minLength: 1, maxLength: 2, selector: ({ mediaType }) => mediaType });
const parameter = fc.record({
  in: fc.constantFrom('query' as const, 'header' as const),
  name: letters('abcxyz019-', 6),
  type: fc.constantFrom(...PARAMETER_TYPES),
  required: fc.boolean(),
  description: text,
});
const documentationSpec = fc.record({
  withId: fc.boolean(),
  summary: optional(fc.oneof(hostile, phrase)),
  description: text,
  tags: fc.uniqueArray(fc.oneof(fc.constantFrom('books', 'orders'), hostile), { maxLength: 2 }),
  deprecated: fc.boolean(),
  ofPath: fc.boolean(),
  parameters: fc.uniqueArray(parameter, { maxLength: 2, selector: ({ name }) => name }),
  request: optional(fc.record({ description: text, required: fc.boolean(), content: contents })),
  responses: fc.uniqueArray(
    fc.record({
      status: fc.constantFrom('200', '404', '429', '4XX', 'default'),
      description: fc.oneof(hostile, fc.constant('')),
      content: fc.oneof(contents, fc.constant([])),
    }),
    { maxLength: 3, selector: ({ status }) => status },
  ),
});
type ContentSpec = typeof contentSpec extends fc.Arbitrary<infer T> ? T : never;
type Spec = typeof documentationSpec extends fc.Arbitrary<infer T> ? T : never;

/** Documents some routes of a design, with shared schemas of their APIs. */
export const documented: fc.Arbitrary<(design: Design) => void> = fc
  .record({
    schemas: fc.uniqueArray(fc.tuple(schemaName, schemaValue(NAMES)), { maxLength: 3, selector: ([name]) => name }),
    routes: fc.array(optional(documentationSpec), { maxLength: 6 }),
  })
  .map(({ schemas, routes }) => (design: Design) => {
    for (const api of apisOf(design, 'HTTP')) {
      // Those that every schema may refer to come first.
      for (const [name, value] of [...NAMES.map((known) => [known, {}] as const), ...schemas]) {
        if (schemas.length === 0) break;
        const known = Object.values(design.schemas).some((other) => other.apiId === api.id && other.name === name);
        const id = idOf('schema', Object.keys(design.schemas).length + 1);
        if (!known) design.schemas[id] = { id, apiId: api.id, name, text: JSON.stringify(value) };
      }
    }
    for (const [index, route] of Object.values(design.routes).sort(byNumber).entries()) {
      const spec = routes[index % Math.max(1, routes.length)];
      const schemaIds = Object.values(design.schemas).flatMap((schema) =>
        schema.apiId === route.apiId ? schema.id : [],
      );
      if (spec && route.protocol === 'HTTP') route.documentation = documentationOf(spec, route, schemaIds);
    }
  });

function documentationOf(spec: Spec, route: HttpRoute, schemaIds: readonly SchemaId[]): Documentation {
  const { withId, ofPath, request, responses, parameters, ...rest } = spec;
  const content = (list: readonly ContentSpec[]): DocumentedContent[] =>
    list.map(({ mediaType, schema }) => {
      if (!schema) return { mediaType };
      return 'shared' in schema && schemaIds.length > 0
        ? { mediaType, schema: { kind: 'shared', schemaId: chosen(schemaIds, schema.shared) } }
        : { mediaType, schema: { kind: 'inline', text: schema.inline } };
    });
  return defined({
    ...rest,
    operationId: withId ? `operation-${route.id.replace(':', '.')}` : undefined,
    parameters: [
      ...(ofPath ? parameterNames(route.key) : []).map(
        (name) => ({ in: 'path', name, type: 'integer', required: false, description: 'Of the path' }) as const,
      ),
      ...parameters.map(defined),
    ],
    request: request && defined({ ...request, content: content(request.content) }),
    responses: responses.map((response) => ({ ...response, content: content(response.content) })),
  });
}
