import { type JsonNode, placeIn, plainValue, readJson } from './readJson.ts';
import { namedByPointer, schemaPointer } from './schemaPointer.ts';
import { shortened } from './shortened.ts';

/** What can be wrong with the text of a JSON Schema. */
export type SchemaProblemKind =
  /** It is no JSON. */
  | 'json'
  /** It is JSON, and no schema: a list, a text. */
  | 'shape'
  /** A keyword that OpenAPI does not know, or one with a value of the wrong type. */
  | 'keyword'
  /** Something that only later versions than OpenAPI 3.0 know. */
  | 'newer'
  /** A reference to something else than a shared schema. */
  | 'foreign-reference'
  /** A reference to a shared schema that is not there. */
  | 'dangling-reference';

export interface SchemaProblem {
  kind: SchemaProblemKind;
  /** A whole sentence. */
  message: string;
  /** Where it is, as offsets into the text. */
  start: number;
  end: number;
}

export type JsonObject = { readonly [key: string]: unknown };

export interface CheckedSchema {
  /** The schema; undefined where the text is none. */
  value: JsonObject | undefined;
  /** In the order of the text; those of its references to shared schemas are not among them. */
  problems: readonly SchemaProblem[];
  /** The shared schemas it names. */
  references: readonly { name: string; start: number; end: number }[];
}

const MAX_KNOWN = 2_000;
/** What was found in a text before: all texts of a design are looked at after every edit, and most are as they were. */
const known = new Map<string, CheckedSchema>();

/** What a text is as a schema of OpenAPI 3.0, without knowing which shared schemas there are. */
export function checkSchema(text: string): CheckedSchema {
  let checked = known.get(text);
  if (!checked) {
    checked = newlyChecked(text);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(text, checked);
  }
  return checked;
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

/** The problem with its place in front: `Line 3, column 5: …`. */
export function placedMessage(text: string, { message, start }: SchemaProblem): string {
  const { line, column } = placeIn(text, start);
  return `Line ${line}, column ${column}: ${message}`;
}

function newlyChecked(text: string): CheckedSchema {
  const read = readJson(text);
  if (!read.ok) return { value: undefined, problems: [{ kind: 'json', ...read }], references: [] };
  const { root } = read;
  if (root.kind !== 'object') {
    const message = 'A JSON Schema is an object in braces.';
    return {
      value: undefined,
      problems: [{ kind: 'shape', message, start: root.start, end: root.end }],
      references: [],
    };
  }
  const checker = new Checker();
  checker.schema(root);
  const value = plainValue(root) as JsonObject; // its node is that of an object
  return { value, problems: checker.problems, references: checker.references };
}

type Shape =
  | 'text'
  | 'number'
  | 'count'
  | 'boolean'
  | 'texts'
  | 'list'
  | 'object'
  | 'any'
  | 'type'
  | 'bound'
  | 'schema'
  | 'schemas'
  | 'named schemas'
  | 'boolean or schema'
  | 'reference';

/** The keywords of a Schema Object (OpenAPI 3.0.3, "Schema Object") and what stands behind each. */
const KEYWORDS: ReadonlyMap<string, Shape> = new Map(
  Object.entries({
    text: ['title', 'description', 'format', 'pattern'],
    number: ['multipleOf', 'maximum', 'minimum'],
    count: ['maxLength', 'minLength', 'maxItems', 'minItems', 'maxProperties', 'minProperties'],
    boolean: ['uniqueItems', 'nullable', 'readOnly', 'writeOnly', 'deprecated'],
    texts: ['required'],
    list: ['enum'],
    object: ['discriminator', 'xml', 'externalDocs'],
    any: ['default', 'example'],
    type: ['type'],
    bound: ['exclusiveMaximum', 'exclusiveMinimum'],
    schema: ['items', 'not'],
    schemas: ['allOf', 'anyOf', 'oneOf'],
    'named schemas': ['properties'],
    'boolean or schema': ['additionalProperties'],
    reference: ['$ref'],
  } satisfies Record<Shape, string[]>).flatMap(([shape, names]) => names.map((name) => [name, shape as Shape])), // keys of the constant
);

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

const EXPECTED: Readonly<Record<Exclude<Shape, 'any' | 'type' | 'bound' | 'reference'>, string>> = {
  text: 'a text',
  number: 'a number',
  count: 'a whole number from 0 up',
  boolean: 'true or false',
  texts: 'a list of texts',
  list: 'a list',
  object: 'an object',
  schema: 'a schema',
  schemas: 'a list of schemas',
  'named schemas': 'an object of schemas',
  'boolean or schema': 'true, false or a schema',
};

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
        if (node.kind !== 'array') return this.unexpected(key, shape, node);
        return node.items.forEach((item) => this.schema(item));
      case 'named schemas':
        if (node.kind !== 'object') return this.unexpected(key, shape, node);
        return node.members.forEach((member) => this.schema(member.value));
      case 'text':
        return node.kind === 'string' ? undefined : this.unexpected(key, shape, node);
      case 'number':
        return node.kind === 'number' ? undefined : this.unexpected(key, shape, node);
      case 'count':
        return node.kind === 'number' && Number.isInteger(node.number) && node.number >= 0
          ? undefined
          : this.unexpected(key, shape, node);
      case 'boolean':
        return node.kind === 'boolean' ? undefined : this.unexpected(key, shape, node);
      case 'texts':
        return node.kind === 'array' && node.items.every((item) => item.kind === 'string')
          ? undefined
          : this.unexpected(key, shape, node);
      case 'list':
        return node.kind === 'array' ? undefined : this.unexpected(key, shape, node);
      case 'object':
        return node.kind === 'object' ? undefined : this.unexpected(key, shape, node);
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

  private unexpected(key: string, shape: keyof typeof EXPECTED, node: JsonNode): void {
    this.report('keyword', `${key} has to be ${EXPECTED[shape]}.`, node);
  }

  private report(kind: SchemaProblemKind, message: string, { start, end }: { start: number; end: number }): void {
    this.problems.push({ kind, message, start, end });
  }
}
