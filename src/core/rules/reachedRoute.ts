import { deleteEntities } from '../commands/deleteEntities.ts';
import type { Design } from '../model/design.ts';
import { shortNameOf } from '../model/naming.ts';
import { routesOf } from '../model/queries.ts';
import { formatRouteKey, type Route, routeKeyShape } from '../model/route.ts';
import { neverReached } from '../model/routeOverlaps.ts';
import type { Rule } from './rule.ts';

export const reachedRoute: Rule = {
  code: 'route/never-reached',
  severity: 'warning',
  title: 'Other routes answer every request that a route is for',
  reason:
    'API Gateway prefers a path that matches as a whole to one with {proxy+}, a segment that is written out to a parameter, a method to ANY, and anything to $default. What is behind a route that always gives way is deployed and never called.',
  fix: 'Delete it, or one of the routes that come before it.',
  source: 'API Gateway Developer Guide, "Create routes for HTTP APIs in API Gateway".',
  each: 'route',
  *check(route, design) {
    const { id, key } = route;
    if (key.kind === 'match' ? key.method !== 'ANY' && !key.path.endsWith('+}') : key.kind !== 'default') return;
    const reached = neverReached(design, id);
    if (!reached || hasTwin(design, route)) return;
    const { by, unverified } = reached;
    yield {
      message: `${shortNameOf(design, id)} ${unverified ? 'may never be' : 'is never'} reached: ${listed(by)} ${by.length === 1 ? 'answers' : 'answer'} every request that it is for.`,
      subject: { id, field: key.kind === 'match' ? 'key.path' : 'key' },
    };
  },
  quickFixes: ({ id }, design) => [deleteEntities(design, [id])],
};

/** Two routes with one key are refused, which a rule of its own says. */
function hasTwin(design: Design, { id, apiId, key }: Route): boolean {
  const shape = routeKeyShape(key);
  return routesOf(design, apiId).some((other) => other.id !== id && routeKeyShape(other.key) === shape);
}

const MOST_NAMED = 4;

/** `GET /a, POST /a and 5 other routes`. */
function listed(routes: readonly Route[]): string {
  const names = routes.map(({ key }) => formatRouteKey(key));
  const [last = ''] = names.slice(-1);
  if (names.length === 1) return last;
  if (names.length <= MOST_NAMED) return `${names.slice(0, -1).join(', ')} and ${last}`;
  return `${names.slice(0, MOST_NAMED - 1).join(', ')} and ${names.length - MOST_NAMED + 1} other routes`;
}
