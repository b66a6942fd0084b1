import { z } from 'zod';
import { RouteAuthorization } from './authorizer.ts';
import { Documentation } from './documentation.ts';
import { field } from './field.ts';
import { HTTP_METHODS } from './httpMethod.ts';
import { ApiId, IntegrationId, RouteId } from './ids.ts';

export const MatchRouteKey = z.strictObject({
  kind: z.literal('match'),
  method: field(z.enum(HTTP_METHODS), {
    label: 'Method',
    help: 'ANY answers every method that has no route of its own on the same path.',
  }),
  path: field(z.string(), {
    label: 'Path',
    help: 'Starts with /. {id} takes one segment; {proxy+}, only at the end, takes all that is left.',
    placeholder: '/books/{id}',
    mono: true,
  }),
});

/** What a route answers: a method and a path, or everything that no other route answers. */
export const HttpRouteKey = z.discriminatedUnion('kind', [
  MatchRouteKey,
  z.strictObject({ kind: z.literal('default') }),
]);
export type HttpRouteKey = z.infer<typeof HttpRouteKey>;

/**
 * AWS::ApiGatewayV2::Route. A route that goes nowhere yet has no `integrationId`; one without an `authorization` is
 * guarded as its API says.
 */
export const Route = z.strictObject({
  id: RouteId,
  apiId: ApiId,
  key: HttpRouteKey,
  integrationId: IntegrationId.optional(),
  authorization: RouteAuthorization.optional(),
  documentation: Documentation.optional(),
});
export type Route = z.infer<typeof Route>;

/** The `RouteKey` exactly as API Gateway spells it. */
export function formatRouteKey(key: HttpRouteKey): string {
  return key.kind === 'default' ? '$default' : `${key.method} ${key.path}`;
}

/** One segment of a route's path. */
export type PathSegment =
  | { kind: 'literal'; text: string }
  | { kind: 'parameter'; name: string }
  | { kind: 'greedy'; name: string };

/** The segments of a path, without judging them; `/` has none. */
export function pathSegments(path: string): PathSegment[] {
  const trimmed = path.startsWith('/') ? path.slice(1) : path;
  if (trimmed === '') return [];
  return trimmed.split('/').map((text): PathSegment => {
    const parameter = /^\{(.*?)(\+?)\}$/.exec(text);
    if (!parameter) return { kind: 'literal', text };
    const name = parameter[1] ?? '';
    return parameter[2] === '+' ? { kind: 'greedy', name } : { kind: 'parameter', name };
  });
}

/** The names of the parameters in a key's path, the greedy one's included. */
export function parameterNames(key: HttpRouteKey): string[] {
  if (key.kind === 'default') return [];
  return pathSegments(key.path).flatMap((segment) => (segment.kind === 'literal' ? [] : segment.name));
}

/**
 * The key with parameter names taken out. API Gateway refuses two routes of one shape: `/a/{x}` and `/a/{y}` are the
 * same route to it.
 */
export function routeKeyShape(key: HttpRouteKey): string {
  if (key.kind === 'default') return '$default';
  const segments = pathSegments(key.path).map((segment) => {
    switch (segment.kind) {
      case 'literal':
        return segment.text;
      case 'parameter':
        return '{}';
      case 'greedy':
        return '{+}';
    }
  });
  return `${key.method} /${segments.join('/')}`;
}
