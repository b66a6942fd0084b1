import type { JsonObject } from '../../model/checkedSchema.ts';

/** What the schema of a model or a message becomes in a document. */
interface PayloadSchema {
  value: JsonObject;
  /** References that lead out of the schema and to nothing of the document. */
  lost: readonly string[];
}

/**
 * A schema of draft 4 or 7 as AsyncAPI 3.0 reads it, which is draft 7 ("Schema Object"). It means the same:
 * - `exclusiveMinimum: true` beside `minimum: 1` becomes `exclusiveMinimum: 1` (JSON Schema draft 6, "Release Notes").
 * - References within the schema become references within the document, from which AsyncAPI resolves them.
 * - `id`, `$id` and `$schema` go: references that they would be the base of are whole already.
 * @param place of the schema in the document, as a JSON pointer in a fragment
 * @param known the components that it may refer to, as such pointers
 */
export function payloadSchema(schema: JsonObject, place: string, known: ReadonlySet<string>): PayloadSchema {
  const converter = new Converter(schema, place, known);
  const value = converter.object(schema);
  return { value, lost: [...converter.lost] };
}

/** Where schemas stand in schemas; whatever stands elsewhere is a value and stays as it is. */
const PLACES: ReadonlyMap<string, 'schema' | 'list' | 'names'> = new Map([
  ...['additionalItems', 'additionalProperties', 'contains', 'else', 'if', 'not', 'propertyNames', 'then'].map(
    (keyword) => [keyword, 'schema'] as const,
  ),
  ...['allOf', 'anyOf', 'items', 'oneOf'].map((keyword) => [keyword, 'list'] as const),
  ...['definitions', 'dependencies', 'patternProperties', 'properties'].map((keyword) => [keyword, 'names'] as const),
]);

class Converter {
  readonly lost = new Set<string>();

  constructor(
    private readonly root: JsonObject,
    private readonly place: string,
    private readonly known: ReadonlySet<string>,
  ) {}

  schema(value: unknown): unknown {
    return isObject(value) ? this.object(value) : value; // true, false, and names in the dependencies
  }

  object(value: JsonObject): JsonObject {
    const { $ref } = value;
    if (typeof $ref === 'string') return this.reference($ref, value);
    return Object.fromEntries(
      Object.entries(value)
        .filter(([keyword, inside]) => !isIdentifier(keyword, inside) && !isOldBound(keyword, inside, value))
        .map(([keyword, inside]) => newBound(keyword, inside, value) ?? [keyword, this.inside(keyword, inside)]),
    );
  }

  private inside(keyword: string, value: unknown): unknown {
    switch (PLACES.get(keyword)) {
      case undefined:
        return value;
      case 'schema':
        return this.schema(value);
      case 'list':
        return Array.isArray(value) ? value.map((item) => this.schema(item)) : this.schema(value);
      case 'names':
        if (!isObject(value)) return value;
        return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.schema(each)]));
    }
  }

  /** Beside `$ref` drafts 4 to 7 ignore everything but what other references lead to. */
  private reference($ref: string, { definitions }: JsonObject): JsonObject {
    const beside = definitions === undefined ? {} : { definitions: this.inside('definitions', definitions) };
    if (this.leadsInside($ref)) return { $ref: `${this.place}${$ref.slice(1)}`, ...beside };
    if (this.known.has($ref)) return { $ref, ...beside };
    this.lost.add($ref);
    return { description: `What ${$ref} describes.`, ...beside };
  }

  private leadsInside($ref: string): boolean {
    if ($ref === '#') return true;
    if (!$ref.startsWith('#/')) return false;
    let at: unknown = this.root;
    for (const step of $ref.slice(2).split('/')) {
      const name = unescaped(step);
      if (name === undefined || typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return false;
      at = (at as JsonObject)[name]; // an object, or a list by its numbers
    }
    return true;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property may be called `id` as well, but then it stands among properties. */
function isIdentifier(keyword: string, value: unknown): boolean {
  return ['$id', '$schema', 'id'].includes(keyword) && typeof value === 'string';
}

const BOUNDS = [
  { bound: 'minimum', exclusive: 'exclusiveMinimum' },
  { bound: 'maximum', exclusive: 'exclusiveMaximum' },
] as const;

/** Of the two keywords of draft 4 one is left. */
function isOldBound(keyword: string, value: unknown, schema: JsonObject): boolean {
  return BOUNDS.some(
    ({ bound, exclusive }) =>
      (keyword === exclusive && typeof value === 'boolean' && !isExclusive(schema, bound, exclusive)) ||
      (keyword === bound && isExclusive(schema, bound, exclusive)),
  );
}

function newBound(keyword: string, value: unknown, schema: JsonObject): [string, unknown] | undefined {
  const row = BOUNDS.find(({ exclusive }) => keyword === exclusive && value === true);
  return row && [row.exclusive, schema[row.bound]];
}

function isExclusive(schema: JsonObject, bound: string, exclusive: string): boolean {
  return schema[exclusive] === true && typeof schema[bound] === 'number';
}

/** A step of a JSON pointer in a fragment (RFC 6901, sections 3 and 6). */
function unescaped(step: string): string | undefined {
  try {
    return decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
  } catch {
    return undefined; // no percent encoding
  }
}
