import type { Design } from './design.ts';
import { type ApiId, byNumber, type RouteId, type SchemaId } from './ids.ts';
import { schemasOf } from './queries.ts';
import type { Route } from './route.ts';

/** The text of a JSON Schema, and where in a design it stands. */
export interface SchemaText {
  id: SchemaId | RouteId;
  /** Its field: `text`, or `documentation.responses.0.content.0.schema.text`. */
  field: string;
  apiId: ApiId;
  text: string;
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
export function* contentsOf({ documentation }: Route) {
  if (!documentation) return;
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

/** The routes whose bodies are a shared schema, oldest first. */
export function routesWithSchema(design: Design, schemaId: SchemaId): Route[] {
  const apiId = design.schemas[schemaId]?.apiId;
  return Object.values(design.routes)
    .filter((route) => route.apiId === apiId)
    .filter((route) => {
      for (const { content } of contentsOf(route)) {
        if (content.schema?.kind === 'shared' && content.schema.schemaId === schemaId) return true;
      }
      return false;
    })
    .sort(byNumber);
}
