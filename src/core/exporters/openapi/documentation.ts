import { shortened } from '../../model/shortened.ts';
import type { PlannedHttpApi } from '../../plan/plan.ts';
import type {
  PlannedContent,
  PlannedDocumentation,
  PlannedParameter,
  PlannedSchema,
} from '../../plan/plannedDocumentation.ts';
import type { Diagnostic } from '../../rules/diagnostic.ts';
import { saysMoreThanIds } from '../documentationLoss.ts';
import { exportFinding } from '../exportFindings.ts';
import type { Leaf } from '../outline.ts';
import type { PathParameter } from './operations.ts';

/** What routes say about themselves, as both documents spell it (OpenAPI 3.0.1, "Operation Object"). */

export function parameterObject({ in: place, name, required, description, schema }: PlannedParameter): object {
  return { name, in: place, required: required || undefined, description, schema };
}

/** A parameter of the path with what is said about it; its name is the document's. */
export function documentedPathParameter(parameter: PathParameter, documented: PlannedParameter | undefined): object {
  if (!documented) return parameter;
  const { description = parameter.description, schema } = documented;
  return { ...parameter, description, schema };
}

export function requestBody({ request }: PlannedDocumentation): object | undefined {
  if (!request) return undefined;
  const { description, required, content } = request;
  return { description, required: required || undefined, content: mediaTypes(content) };
}

export function responses({ responses: documented }: PlannedDocumentation): Record<string, object> {
  return Object.fromEntries(
    documented.map(({ status, description, content }) => [
      status,
      {
        description: description || `Status ${status}.`,
        content: content.length > 0 ? mediaTypes(content) : undefined,
      },
    ]),
  );
}

function mediaTypes(content: readonly PlannedContent[]): object {
  return Object.fromEntries(content.map(({ mediaType, schema }) => [mediaType, { schema }]));
}

/** The shared schemas as entries of `components.schemas`. */
export function schemaLeaves(schemas: readonly PlannedSchema[]): Leaf[] {
  return schemas.flatMap(({ id, name, value }) => (value ? [{ key: name, value, owner: id }] : []));
}

/** What the documents leave out, and what API Gateway makes of the rest. */
export function documentationLosses(api: PlannedHttpApi): Diagnostic[] {
  const losses: Diagnostic[] = [];
  for (const { id, title, value } of api.schemas) {
    if (value) continue;
    const message = `The text of the shared schema ${title || '(unnamed)'} is no JSON Schema, so the documents of ${shortened(api.title)} leave it out.`;
    losses.push(exportFinding('openapi/schema', { id, field: 'text' }, message));
  }
  for (const { id, routeKey, documentation } of api.routes) {
    const lost = documentation?.lostSchemas ?? 0;
    if (lost === 0) continue;
    const message = `${lost === 1 ? 'A body' : `${lost} bodies`} of ${routeKey} ${lost === 1 ? 'has a text that is' : 'have texts that are'} no JSON Schema, so the documents leave it out.`;
    losses.push(exportFinding('openapi/schema', { id, field: 'documentation' }, message));
  }
  if (saysMoreThanIds(api)) {
    const message = `Of what is said about the routes of ${shortened(api.title)}, an import keeps the operation ids alone: HTTP APIs ignore parameters, bodies and schemas, and do not check requests against them.`;
    losses.push(exportFinding('openapi/ignored-documentation', { id: api.id }, message));
  }
  return losses;
}
