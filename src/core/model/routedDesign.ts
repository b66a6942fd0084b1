import { type Design, emptyDesign } from './design.ts';
import { HTTP_METHODS } from './httpMethod.ts';
import { type ApiId, idOf } from './ids.ts';
import type { HttpRouteKey } from './route.ts';

/** The API of a `routedDesign`. */
export const ROUTED_API: ApiId = 'api:1';

/** A design for tests of routing: one HTTP API, `Pets`, with routes of these keys, `route:1` and on. */
export function routedDesign(...keys: readonly string[]): Design {
  const design = emptyDesign('Routing');
  design.apis[ROUTED_API] = {
    id: ROUTED_API,
    protocol: 'HTTP',
    name: 'Pets',
    disableExecuteApiEndpoint: false,
    dashboard: false,
    tags: [],
  };
  keys.forEach((key, index) => {
    const id = idOf('route', index + 1);
    design.routes[id] = { id, apiId: ROUTED_API, protocol: 'HTTP', key: keyOf(key) };
  });
  return design;
}

/** `GET /pets` as a key; what is no method and path is `$default`. */
export function keyOf(text: string): HttpRouteKey {
  const [method, path] = text.split(' ');
  const known = HTTP_METHODS.find((candidate) => candidate === method);
  return known && path !== undefined ? { kind: 'match', method: known, path } : { kind: 'default' };
}
