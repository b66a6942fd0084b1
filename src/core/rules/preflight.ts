import { authorizationOf } from '../model/authorization.ts';
import type { Design } from '../model/design.ts';
import type { Route } from '../model/route.ts';

const CATCH_ALL = /^\/\{[^/]+\+\}$/;

/** Whether a guarded route catches whatever has no route of its own, and with it preflight requests. */
export function guardsPreflight(design: Design, route: Route): boolean {
  const { key } = route;
  const catchesAll =
    key.kind === 'default' || (key.kind === 'match' && key.method === 'ANY' && CATCH_ALL.test(key.path));
  return catchesAll && authorizationOf(design, route).kind !== 'open';
}

/** Whether it lets preflight requests of any path through without a token. */
export function answersPreflight(design: Design, route: Route): boolean {
  return isForPreflight(route) && authorizationOf(design, route).kind === 'open';
}

/** Whether preflight requests of any path come to it, rather than to a catch-all for every method. */
export function isForPreflight({ key }: Route): boolean {
  return key.kind === 'match' && key.method === 'OPTIONS' && CATCH_ALL.test(key.path);
}
