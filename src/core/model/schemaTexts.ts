import { type Design, entityOf } from './design.ts';
import { derived } from './designView.ts';
import { type ApiId, byNumber, type ModelId, type RouteId, type SchemaId } from './ids.ts';
import type { SharedSchema } from './jsonSchema.ts';
import { valueAt } from './paths.ts';
import { schemasOf } from './queries.ts';
import type { Route } from './route.ts';
import { namesReferredTo } from './schemaPointer.ts';

/** Where the text of a JSON Schema stands: in a shared schema, or in a body of a route. */
export interface SchemaPlace {
  id: SchemaId | ModelId | RouteId;
  /** `text`, or `documentation.responses.0.content.0.schema.text`. */
  field: string;
}

/** The text of a JSON Schema, and where in a design it stands. */
export interface SchemaText extends SchemaPlace {
  apiId: ApiId;
  text: string;
}

/** The JSON Schema at a place; undefined when there is none any more. */
export function schemaTextAt(design: Design, { id, field }: SchemaPlace): SchemaText | undefined {
  const owner = entityOf(design, id);
  const text = valueAt(owner, field);
  if (!owner || !('apiId' in owner) || typeof text !== 'string') return undefined;
  return { id, field, apiId: owner.apiId, text };
}

/** Every JSON Schema of a design: the shared ones, then those written in place. */
export function* schemaTextsOf(design: Design): Iterable<SchemaText> {
  for (const { id, apiId, text } of Object.values(design.schemas)) yield { id, field: 'text', apiId, text };
  for (const route of Object.values(design.routes)) {
    for (const { field, content } of contentsOf(route)) {
      const { schema } = content;
      if (schema?.kind !== 'inline') continue;
      yield { id: route.id, field: `${field}.schema.text`, apiId: route.apiId, text: schema.text };
    }
  }
}

/** What the bodies of a route are in each media type, each with its field. */
export function* contentsOf({ protocol, documentation }: Route) {
  if (protocol !== 'HTTP' || !documentation) return;
  for (const [index, content] of (documentation.request?.content ?? []).entries()) {
    yield { field: `documentation.request.content.${index}`, content };
  }
  for (const [number, response] of documentation.responses.entries()) {
    for (const [index, content] of response.content.entries()) {
      yield { field: `documentation.responses.${number}.content.${index}`, content };
    }
  }
}

/** The names that schemas of an API can refer to. */
export function schemaNames(design: Design, apiId: ApiId): ReadonlySet<string> {
  return new Set(schemasOf(design, apiId).map(({ name }) => name));
}

const usersIn = derived(schemaUsers);

/** What a shared schema is used by, oldest first: routes with it in a body, and other schemas that refer to it. */
export function usersOfSchema(design: Design, schemaId: SchemaId): readonly (Route | SharedSchema)[] {
  return [...(usersIn(design).get(schemaId) ?? [])];
}

function schemaUsers(design: Design): ReadonlyMap<SchemaId, ReadonlySet<Route | SharedSchema>> {
  const users = new Map<SchemaId, Set<Route | SharedSchema>>();
  const add = (schemaId: SchemaId, user: Route | SharedSchema) => {
    if (schemaId !== user.id) users.set(schemaId, (users.get(schemaId) ?? new Set()).add(user));
  };
  const addNamed = (text: string, user: Route | SharedSchema) => {
    const names = namesReferredTo(text);
    if (names.size === 0) return;
    for (const { id, name } of schemasOf(design, user.apiId)) if (names.has(name)) add(id, user);
  };
  for (const route of Object.values(design.routes).sort(byNumber)) {
    for (const { content } of contentsOf(route)) {
      if (content.schema?.kind === 'shared') add(content.schema.schemaId, route);
      else if (content.schema) addNamed(content.schema.text, route);
    }
  }
  for (const schema of Object.values(design.schemas).sort(byNumber)) addNamed(schema.text, schema);
  return users;
}
