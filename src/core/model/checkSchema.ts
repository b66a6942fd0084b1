import { type CheckedSchema, checkedOnce, type SchemaProblem, type SchemaProblemKind } from './checkedSchema.ts';
import { type CommonShape, EXPECTED, isOfShape, keywordsBy } from './keywordShapes.ts';
import type { JsonNode } from './readJson.ts';
import { namedByPointer, schemaPointer } from './schemaPointer.ts';
import { shortened } from './shortened.ts';

/** What a text is as a schema of OpenAPI 3.0, without knowing which shared schemas there are. */
export function checkSchema(text: string): CheckedSchema {
  return checkedOnce('OpenAPI 3.0', text, () => new Checker());
}

/** Everything that is wrong with the text of a schema. @param names of the shared schemas it may refer to */
export function schemaProblems(text: string, names: ReadonlySet<string>): SchemaProblem[] {
  const { problems, references } = checkSchema(text);
  const dangling = references
    .filter(({ name }) => !names.has(name))
    .map(
      ({ name, start, end }): SchemaProblem => ({
        kind: 'dangling-reference',
        message: `There is no shared schema called ${name}.`,
        start,
        end,
      }),
    );
  return [...problems, ...dangling].sort((a, b) => a.start - b.start);
}

type Shape = CommonShape | 'object' | 'any' | 'reference';

/** The keywords of a Schema Object (OpenAPI 3.0.3, "Schema Object") and what stands behind each. */
const KEYWORDS = keywordsBy<Shape>({
  boolean: ['uniqueItems', 'nullable', 'readOnly', 'writeOnly', 'deprecated'],
  object: ['discriminator', 'xml', 'externalDocs'],
  any: ['default', 'example'],
  schema: ['items', 'not'],
  'named schemas': ['properties'],
  'boolean or schema': ['additionalProperties'],
  reference: ['$ref'],
});

/** What only JSON Schema or a later OpenAPI has, and what to write instead. */
const NEWER: ReadonlyMap<string, string> = new Map([
  ['const', 'Write enum with the one value.'],
  ['examples', 'Write example, with one of them.'],
  ['$defs', 'Make a shared schema of each.'],
  ['definitions', 'Make a shared schema of each.'],
  ['patternProperties', 'Write additionalProperties.'],
  ['prefixItems', 'Write items, for all of them.'],
  ['contentEncoding', 'Write format: byte.'],
  ...[
    ...['$schema', '$id', '$anchor', '$comment', '$vocabulary', '$dynamicRef', '$dynamicAnchor', 'if', 'then', 'else'],
    ...['dependencies', 'dependentSchemas', 'dependentRequired', 'propertyNames', 'contains', 'minContains'],
    ...['maxContains', 'additionalItems', 'unevaluatedItems', 'unevaluatedProperties', 'contentMediaType'],
    'contentSchema',
  ].map((keyword): [string, string] => [keyword, 'Leave it out.']),
]);

const TYPES = ['string', 'integer', 'number', 'boolean', 'array', 'object'];

class Checker {
  readonly problems: SchemaProblem[] = [];
  readonly references: { name: string; start: number; end: number }[] = [];

  schema(node: JsonNode): void {
    if (node.kind === 'boolean') {
      return this.report('newer', 'In OpenAPI 3.0 a schema is an object. Write {} for anything.', node);
    }
    if (node.kind !== 'object') return this.report('keyword', 'A schema is an object in braces.', node);
    const keys = new Map<string, JsonNode>();
    for (const member of node.members) {
      const { key, value } = member;
      if (keys.has(key)) this.report('keyword', `${key} is there twice; only the last one counts.`, member);
      keys.set(key, value);
      const shape = KEYWORDS.get(key);
      const instead = NEWER.get(key);
      if (shape) this.value(key, shape, value);
      else if (instead) this.report('newer', `OpenAPI 3.0 has no ${key}. ${instead}`, member);
      else if (!key.startsWith('x-')) this.report('keyword', `OpenAPI 3.0 has no keyword ${shortened(key)}.`, member);
    }
    this.together(node, keys);
  }

  private value(key: string, shape: Shape, node: JsonNode): void {
    switch (shape) {
      case 'any':
        return;
      case 'type':
        return this.type(node);
      case 'bound':
        return this.bound(key, node);
      case 'reference':
        return this.reference(node);
      case 'schema':
        if (node.kind === 'array' && key === 'items') {
          return this.report('newer', 'In OpenAPI 3.0 items is one schema, for all of them.', node);
        }
        return this.schema(node);
      case 'boolean or schema':
        return node.kind === 'boolean' ? undefined : this.schema(node);
      case 'schemas':
        if (node.kind !== 'array') return this.unexpected(key, EXPECTED[shape], node);
        return node.items.forEach((item) => this.schema(item));
      case 'named schemas':
        if (node.kind !== 'object') return this.unexpected(key, EXPECTED[shape], node);
        return node.members.forEach((member) => this.schema(member.value));
      case 'text':
      case 'number':
      case 'count':
      case 'boolean':
      case 'texts':
      case 'list':
        return isOfShape(node, shape) ? undefined : this.unexpected(key, EXPECTED[shape], node);
      case 'object':
        return node.kind === 'object' ? undefined : this.unexpected(key, 'an object', node);
    }
  }

  private type(node: JsonNode): void {
    if (node.kind === 'array' || (node.kind === 'string' && node.text === 'null')) {
      const message = 'In OpenAPI 3.0 type is one name. Write nullable: true beside it where there may be no value.';
      return this.report('newer', message, node);
    }
    if (node.kind === 'string' && TYPES.includes(node.text)) return;
    this.report('keyword', `The type has to be one of ${TYPES.join(', ')}.`, node);
  }

  private bound(key: string, node: JsonNode): void {
    if (node.kind === 'boolean') return;
    const beside = key === 'exclusiveMaximum' ? 'maximum' : 'minimum';
    const message = `In OpenAPI 3.0 ${key} is true or false, beside ${beside}.`;
    this.report(node.kind === 'number' ? 'newer' : 'keyword', message, node);
  }

  private reference(node: JsonNode): void {
    if (node.kind !== 'string') return this.report('keyword', '$ref has to be a text.', node);
    const name = namedByPointer(node.text);
    if (name !== undefined) this.references.push({ name, start: node.start, end: node.end });
    else {
      const message = `A schema can only refer to a shared one, as ${schemaPointer('Name')}.`;
      this.report('foreign-reference', message, node);
    }
  }

  /** What keywords demand of each other. */
  private together(node: JsonNode, keys: ReadonlyMap<string, JsonNode>): void {
    const type = keys.get('type');
    if (keys.has('$ref') && keys.size > 1) {
      const message = 'OpenAPI 3.0 ignores what stands beside $ref. Put both into allOf.';
      this.report('newer', message, keys.get('$ref') ?? node);
    }
    if (type?.kind === 'string' && type.text === 'array' && !keys.has('items')) {
      this.report('keyword', 'The type array needs items beside it.', type);
    }
    const nullable = keys.get('nullable');
    if (nullable && !type) this.report('keyword', 'nullable needs a type beside it.', nullable);
  }

  private unexpected(key: string, expected: string, node: JsonNode): void {
    this.report('keyword', `${key} has to be ${expected}.`, node);
  }

  private report(kind: SchemaProblemKind, message: string, { start, end }: { start: number; end: number }): void {
    this.problems.push({ kind, message, start, end });
  }
}
