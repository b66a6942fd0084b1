import { schemaPointer } from '../../model/schemaPointer.ts';
import type { PlannedRoute } from '../../plan/plan.ts';
import type { PlannedDocumentation } from '../../plan/plannedDocumentation.ts';
import type { Leaf } from '../outline.ts';

/** What API Gateway answers by itself, whatever is behind a route. */
const ANSWERS = {
  '401': { name: 'Unauthorized', description: 'The request does not say who calls, or not in a way that counts.' },
  '403': { name: 'Forbidden', description: 'The caller may not do this.' },
  '429': { name: 'TooManyRequests', description: 'More requests than the API takes. Try again later.' },
} as const;
type Status = keyof typeof ANSWERS;

/** The body of every such answer. */
export const MESSAGE = { type: 'object', properties: { message: { type: 'string' } } };

/** The answers that a route may meet and of which its own documentation does not speak. */
function gatewayStatuses({ authorization, documentation }: PlannedRoute): Status[] {
  const possible: Status[] = [];
  switch (authorization.kind) {
    case 'none':
      break;
    case 'iam':
      possible.push('403');
      break;
    case 'authorizer': {
      const { authorizer, scopes } = authorization;
      if (authorizer.kind !== 'lambda' || authorizer.identitySources.length > 0) possible.push('401');
      if (authorizer.kind === 'lambda' || scopes.length > 0) possible.push('403');
    }
  }
  possible.push('429');
  return possible.filter((status) => !isSaid(documentation, status));
}

function isSaid(documentation: PlannedDocumentation | undefined, wanted: Status): boolean {
  return documentation?.responses.some(({ status }) => status === wanted || status === '4XX') ?? false;
}

export function gatewayResponses(route: PlannedRoute): Record<string, object> {
  return Object.fromEntries(
    gatewayStatuses(route).map((status) => [status, { $ref: `#/components/responses/${ANSWERS[status].name}` }]),
  );
}

/** The components that the answers of some routes refer to. @param message what the schema of their bodies is called */
export function answerLeaves(routes: readonly PlannedRoute[], message: string): Leaf[] {
  const used = new Set(routes.flatMap(gatewayStatuses));
  const content = { 'application/json': { schema: { $ref: schemaPointer(message) } } };
  return (Object.keys(ANSWERS) as Status[]) // the keys of a constant
    .filter((status) => used.has(status))
    .map((status) => {
      const { name, description } = ANSWERS[status];
      return { key: name, value: { description, content } };
    });
}
