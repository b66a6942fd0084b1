import { z } from 'zod';
import { RouteAuthorization } from './authorizer.ts';
import { Documentation } from './documentation.ts';
import { field } from './field.ts';
import { HTTP_METHODS } from './httpMethod.ts';
import { ApiId, IntegrationId, RouteId } from './ids.ts';
import type { Protocol } from './protocol.ts';
import { LIFECYCLE_KEYS, WebSocketRoute } from './webSocketRoute.ts';

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

export type MatchRouteKey = z.infer<typeof MatchRouteKey>;

/** What a route answers: a method and a path, or everything that no other route answers. */
export const HttpRouteKey = z.discriminatedUnion('kind', [
  MatchRouteKey,
  z.strictObject({ kind: z.literal('default') }),
]);
export type HttpRouteKey = z.infer<typeof HttpRouteKey>;

/**
 * AWS::ApiGatewayV2::Route of an HTTP API. A route that goes nowhere yet has no `integrationId`; one without an
 * `authorization` is guarded as its API says.
 */
export const HttpRoute = z.strictObject({
  id: RouteId,
  apiId: ApiId,
  protocol: z.literal('HTTP'),
  key: HttpRouteKey,
  integrationId: IntegrationId.optional(),
  authorization: RouteAuthorization.optional(),
  documentation: Documentation.optional(),
});
export type HttpRoute = z.infer<typeof HttpRoute>;

/** AWS::ApiGatewayV2::Route, of the protocol of its API. */
export const Route = z.discriminatedUnion('protocol', [HttpRoute, WebSocketRoute]);
export type Route = z.infer<typeof Route>;
export type RouteKey = Route['key'];

/** The `RouteKey` exactly as API Gateway spells it. */
export function formatRouteKey(key: RouteKey): string {
  switch (key.kind) {
    case 'match':
      return `${key.method} ${key.path}`;
    case 'message':
      return key.name;
    case 'connect':
    case 'disconnect':
    case 'default':
      return LIFECYCLE_KEYS[key.kind];
  }
}

/** Which protocol has routes of a key; undefined for `$default`, which both have. */
export function protocolOfKey(key: RouteKey): Protocol | undefined {
  switch (key.kind) {
    case 'match':
      return 'HTTP';
    case 'connect':
    case 'message':
    case 'disconnect':
      return 'WEBSOCKET';
    case 'default':
      return undefined;
  }
}

/** What tells a route at a glance: its method, a step of a connection's life, or that it takes messages. */
export function methodOf(key: RouteKey): string {
  switch (key.kind) {
    case 'match':
      return key.method;
    case 'message':
      return 'MESSAGE';
    case 'connect':
    case 'disconnect':
    case 'default':
      return LIFECYCLE_KEYS[key.kind];
  }
}

/** What a route answers beside its method: a path, the key of messages, or a few words. */
export function answeredBy(key: RouteKey): string {
  switch (key.kind) {
    case 'match':
      return key.path;
    case 'message':
      return key.name;
    case 'connect':
      return 'a client connects';
    case 'disconnect':
      return 'a client has gone';
    case 'default':
      return 'everything else';
  }
}

/** Whether `answeredBy` spells a path or a key, letter by letter, rather than describing when the route answers. */
export function isSpelt(key: RouteKey): boolean {
  return key.kind === 'match' || key.kind === 'message';
}

/** One segment of a route's path. */
export type PathSegment =
  | { kind: 'literal'; text: string }
  | { kind: 'parameter'; name: string }
  | { kind: 'greedy'; name: string };

const parsed = new Map<string, readonly PathSegment[]>();
const PARSED_AT_MOST = 10_000;

/** The segments of a path, without judging them; `/` has none. Kept by path: rules ask for those of every route after every key. */
export function pathSegments(path: string): readonly PathSegment[] {
  let segments = parsed.get(path);
  if (!segments) {
    if (parsed.size >= PARSED_AT_MOST) parsed.clear();
    segments = parsePath(path);
    parsed.set(path, segments);
  }
  return segments;
}

function parsePath(path: string): PathSegment[] {
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
export function parameterNames(key: RouteKey): string[] {
  if (key.kind !== 'match') return [];
  return pathSegments(key.path).flatMap((segment) => (segment.kind === 'literal' ? [] : segment.name));
}

/**
 * The key with parameter names taken out. API Gateway refuses two routes of one shape: `/a/{x}` and `/a/{y}` are the
 * same route to it.
 */
export function routeKeyShape(key: RouteKey): string {
  if (key.kind !== 'match') return formatRouteKey(key);
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
