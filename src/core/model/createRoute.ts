import { type Design, freshId } from './design.ts';
import { HTTP_METHODS } from './httpMethod.ts';
import type { ApiId } from './ids.ts';
import { freshName } from './naming.ts';
import { routesOf, webSocketRoutesOf } from './queries.ts';
import { formatRouteKey, type HttpRoute, type HttpRouteKey, routeKeyShape } from './route.ts';
import { LIFECYCLE_KEYS, LIFECYCLE_STEPS, type WebSocketRoute, type WebSocketRouteKey } from './webSocketRoute.ts';

/** New routes, of keys that their API has free; a command adds them. */

/** A route of a key that the API does not answer yet, unless a key is given. */
export function createRoute(
  design: Design,
  apiId: ApiId,
  key: HttpRouteKey = unusedRouteKey(design, apiId),
): HttpRoute {
  return { id: freshId(design, 'route'), apiId, protocol: 'HTTP', key };
}

export function unusedRouteKey(design: Design, apiId: ApiId): HttpRouteKey {
  const taken = new Set(routesOf(design, apiId).map((route) => routeKeyShape(route.key)));
  for (let count = 1; ; count += 1) {
    const key: HttpRouteKey = { kind: 'match', method: 'GET', path: count === 1 ? '/items' : `/items-${count}` };
    if (!taken.has(routeKeyShape(key))) return key;
  }
}

/** A key like the given one that the API does not answer yet: another method of the path, or another path. */
export function similarRouteKey(design: Design, apiId: ApiId, key: HttpRouteKey): HttpRouteKey {
  const taken = new Set(routesOf(design, apiId).map((route) => routeKeyShape(route.key)));
  if (!taken.has(routeKeyShape(key))) return key;
  if (key.kind === 'default') return unusedRouteKey(design, apiId);
  const methods = HTTP_METHODS.filter((method) => method !== 'ANY');
  for (const method of methods) {
    const other: HttpRouteKey = { ...key, method };
    if (!taken.has(routeKeyShape(other))) return other;
  }
  for (let count = 2; ; count += 1) {
    const other: HttpRouteKey = { ...key, path: `${key.path === '/' ? '/copy' : key.path}-${count}` };
    if (!taken.has(routeKeyShape(other))) return other;
  }
}

/** A route of a WebSocket API, of a key that the API does not answer yet unless one is given. */
export function createWebSocketRoute(
  design: Design,
  apiId: ApiId,
  key: WebSocketRouteKey = unusedWebSocketKey(design, apiId),
): WebSocketRoute {
  const id = freshId(design, 'route');
  return { id, apiId, protocol: 'WEBSOCKET', key, apiKeyRequired: false, requestParameters: [], requestModels: [] };
}

/** The first step of a connection's life that the API has no route for, then keys for messages. */
function unusedWebSocketKey(design: Design, apiId: ApiId): WebSocketRouteKey {
  const taken = webSocketRoutesOf(design, apiId).map((route) => formatRouteKey(route.key));
  const step = LIFECYCLE_STEPS.find((kind) => !taken.includes(LIFECYCLE_KEYS[kind]));
  return step ? { kind: step } : { kind: 'message', name: freshName('message', taken) };
}

/** The key where the API does not answer it yet, or one for messages. */
export function similarWebSocketKey(design: Design, apiId: ApiId, key: WebSocketRouteKey): WebSocketRouteKey {
  const taken = webSocketRoutesOf(design, apiId).map((route) => formatRouteKey(route.key));
  if (!taken.includes(formatRouteKey(key))) return key;
  return { kind: 'message', name: freshName(key.kind === 'message' ? key.name : 'message', taken) };
}
