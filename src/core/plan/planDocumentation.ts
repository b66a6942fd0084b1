import type { JsonObject } from '../model/checkedSchema.ts';
import { checkSchema } from '../model/checkSchema.ts';
import { type Documentation, type DocumentedContent, RESPONSE_STATUS } from '../model/documentation.ts';
import type { ApiId } from '../model/ids.ts';
import type { BodySchema } from '../model/jsonSchema.ts';
import { freshName } from '../model/naming.ts';
import { schemasOf } from '../model/queries.ts';
import { type HttpRoute, parameterNames } from '../model/route.ts';
import { namedByPointer, schemaPointer } from '../model/schemaPointer.ts';
import type { PlanContext } from './planContext.ts';
import type { PlannedContent, PlannedDocumentation, PlannedParameter, PlannedSchema } from './plannedDocumentation.ts';

/** The shared schemas of an API, oldest first. */
export function planSchemas({ design }: PlanContext, apiId: ApiId): PlannedSchema[] {
  const named: PlannedSchema[] = [];
  for (const { id, name, text } of schemasOf(design, apiId)) {
    const legal = name.replace(/[^\w.-]/g, '_') || 'Schema';
    const taken = named.map((other) => other.name);
    named.push({ id, title: name, name: freshName(legal, taken), value: checkSchema(text).value });
  }
  return named.map((schema) => ({
    ...schema,
    value: schema.value && (isCircular(schema, named) ? {} : resolved(schema.value, named)),
  }));
}

export function planDocumentation(
  route: HttpRoute,
  schemas: readonly PlannedSchema[],
): PlannedDocumentation | undefined {
  const { documentation } = route;
  if (!documentation) return undefined;
  const { operationId, summary, description, tags, deprecated, request, responses } = documentation;
  const lost: string[] = [];
  const contents = (list: readonly DocumentedContent[]) => planContents(list, schemas, lost);
  return {
    operationId: operationId || undefined,
    summary: summary || undefined,
    description: description || undefined,
    tags: [...new Set(tags.filter((tag) => tag.trim() !== ''))],
    deprecated,
    parameters: planParameters(documentation, parameterNames(route.key)),
    request: request && {
      description: request.description || undefined,
      required: request.required,
      content: contents(request.content),
    },
    responses: firsts(
      responses.filter(({ status }) => RESPONSE_STATUS.test(status)),
      ({ status }) => status,
    ).map(({ status, description: text, content }) => ({ status, description: text, content: contents(content) })),
    lostSchemas: lost.length,
  };
}

function planParameters({ parameters }: Documentation, ofPath: readonly string[]): PlannedParameter[] {
  const legal = parameters.filter(
    ({ in: place, name }) => name.trim() !== '' && (place !== 'path' || ofPath.includes(name)),
  );
  // The names of headers are one in any case.
  return firsts(legal, ({ in: place, name }) => `${place} ${place === 'header' ? name.toLowerCase() : name}`).map(
    ({ in: place, name, type, required, description }) => ({
      in: place,
      name,
      required: required || place === 'path',
      description: description || undefined,
      schema: type === 'array' ? { type, items: { type: 'string' } } : { type },
    }),
  );
}

function planContents(
  contents: readonly DocumentedContent[],
  schemas: readonly PlannedSchema[],
  lost: string[],
): PlannedContent[] {
  const named = contents.filter(({ mediaType }) => mediaType.trim() !== '');
  return firsts(named, ({ mediaType }) => mediaType).map(({ mediaType, schema }) => ({
    mediaType,
    schema: schema && planBody(schema, schemas, lost),
  }));
}

function planBody(body: BodySchema, schemas: readonly PlannedSchema[], lost: string[]): JsonObject | undefined {
  switch (body.kind) {
    case 'inline': {
      const { value } = checkSchema(body.text);
      if (!value) lost.push(body.text);
      return value && resolved(value, schemas);
    }
    case 'shared': {
      const shared = schemas.find(({ id }) => id === body.schemaId);
      return shared?.value && { $ref: schemaPointer(shared.name) };
    }
  }
}

/** The schema with `{}`, which is anything, in the place of every reference that would lead nowhere. */
function resolved(schema: JsonObject, schemas: readonly PlannedSchema[]): JsonObject {
  if (typeof schema.$ref === 'string') return referred(schema, schemas) ? schema : {};
  const inner = (value: unknown) => (isObject(value) ? resolved(value, schemas) : value);
  const entries = Object.entries(schema).map(([key, value]): [string, unknown] => {
    switch (key) {
      case 'items':
      case 'not':
      case 'additionalProperties':
        return [key, inner(value)];
      case 'allOf':
      case 'anyOf':
      case 'oneOf':
        return [key, Array.isArray(value) ? value.map(inner) : value];
      case 'properties':
        return [key, isObject(value) ? mapped(value, inner) : value];
      default:
        return [key, value]; // no other keyword of OpenAPI 3.0 holds schemas
    }
  });
  return Object.fromEntries(entries);
}

/** The shared schema that a reference leads to. */
function referred({ $ref }: JsonObject, schemas: readonly PlannedSchema[]): PlannedSchema | undefined {
  const name = typeof $ref === 'string' ? namedByPointer($ref) : undefined;
  return schemas.find((schema) => schema.value !== undefined && schema.title === name);
}

/** Whether a schema is nothing but a reference that leads back to it. */
function isCircular(schema: PlannedSchema, schemas: readonly PlannedSchema[]): boolean {
  const seen = new Set<PlannedSchema>();
  let current: PlannedSchema | undefined = schema;
  while (current?.value && typeof current.value.$ref === 'string') {
    if (seen.has(current)) return true;
    seen.add(current);
    current = referred(current.value, schemas);
  }
  return false;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapped(object: JsonObject, change: (value: unknown) => unknown): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

/** Of those with one key the first. */
function firsts<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const item of items) if (!seen.has(keyOf(item))) seen.set(keyOf(item), item);
  return [...seen.values()];
}
