import type { JsonNode } from './readJson.ts';

/** What stands behind keywords that hold no schema. */
type PlainShape = 'text' | 'number' | 'count' | 'boolean' | 'texts' | 'list';

/** What stands behind the keywords that every version of JSON Schema has. */
export type CommonShape = PlainShape | 'type' | 'bound' | 'schema' | 'schemas' | 'named schemas' | 'boolean or schema';

/** Keywords with the same behind them in OpenAPI 3.0 and in the drafts 4 and 7. */
const COMMON_KEYWORDS: Readonly<Partial<Record<CommonShape, readonly string[]>>> = {
  text: ['title', 'description', 'format', 'pattern'],
  number: ['multipleOf', 'maximum', 'minimum'],
  count: ['maxLength', 'minLength', 'maxItems', 'minItems', 'maxProperties', 'minProperties'],
  texts: ['required'],
  list: ['enum'],
  type: ['type'],
  bound: ['exclusiveMaximum', 'exclusiveMinimum'],
  schemas: ['allOf', 'anyOf', 'oneOf'],
};

/** What stands behind each keyword of a version: the common ones and its own. */
export function keywordsBy<Shape extends string>(
  own: Readonly<Partial<Record<Shape, readonly string[]>>>,
): ReadonlyMap<string, Shape | CommonShape> {
  const pairs = [...Object.entries(COMMON_KEYWORDS), ...Object.entries<readonly string[] | undefined>(own)];
  return new Map(pairs.flatMap(([shape, names = []]) => names.map((name) => [name, shape as Shape | CommonShape]))); // keys of the two
}

/** What each shape is called in a problem. */
export const EXPECTED = {
  text: 'a text',
  number: 'a number',
  count: 'a whole number from 0 up',
  boolean: 'true or false',
  texts: 'a list of texts',
  list: 'a list',
  schema: 'a schema',
  schemas: 'a list of schemas',
  'named schemas': 'an object of schemas',
  'boolean or schema': 'true, false or a schema',
  'schema or schemas': 'a schema or a list of schemas',
} as const;

export function isOfShape(node: JsonNode, shape: PlainShape): boolean {
  switch (shape) {
    case 'text':
      return node.kind === 'string';
    case 'number':
      return node.kind === 'number';
    case 'count':
      return node.kind === 'number' && Number.isInteger(node.number) && node.number >= 0;
    case 'boolean':
      return node.kind === 'boolean';
    case 'texts':
      return node.kind === 'array' && node.items.every((item) => item.kind === 'string');
    case 'list':
      return node.kind === 'array';
  }
}
