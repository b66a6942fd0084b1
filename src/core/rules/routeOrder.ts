import { addEntities } from '../commands/addEntities.ts';
import { createRoute } from '../model/createRoute.ts';
import { shortNameOf } from '../model/naming.ts';
import { routesOf } from '../model/queries.ts';
import { formatRouteKey, type HttpRoute, type MatchRouteKey, pathSegments } from '../model/route.ts';
import { unsureOverlaps } from '../model/routeOverlaps.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

export const routeOrder: Rule = {
  code: 'route/uncertain-order',
  severity: 'info',
  title: 'Two routes take the same request, and no page says which comes first',
  reason:
    'API Gateway prefers a segment that is written out to a parameter, and a method to ANY. Where the one speaks for one route and the other for another, its documentation is silent. Portico assumes that the path decides from its beginning.',
  fix: 'Add a route for just the requests that both take.',
  source:
    'API Gateway Developer Guide, "Create routes for HTTP APIs in API Gateway"; the order of path and method is not stated.',
  unverified: true,
  each: 'route',
  *check(route, design) {
    const { id, key } = route;
    for (const { other, example } of unsureOverlaps(design, route)) {
      yield {
        message: `${shortNameOf(design, other.id)} may or may not come before ${shortNameOf(design, id)}: both take ${shortened(`${example.method} ${example.path}`)}.`,
        subject: { id, field: key.kind === 'match' ? 'key.path' : 'key' },
        about: other.id,
      };
    }
  },
  quickFixes(route, design, { about }) {
    const other = routesOf(design, route.apiId).find(({ id }) => id === about);
    if (route.protocol !== 'HTTP' || other?.protocol !== 'HTTP') return [];
    const key = sharedKey(other, route);
    if (!key) return [];
    return [other, route].map(({ id, integrationId, authorization }) => {
      const added: HttpRoute = {
        ...createRoute(design, route.apiId, key),
        ...(integrationId && { integrationId }),
        ...(authorization && { authorization }),
      };
      const label = `Add ${shortened(formatRouteKey(key))}, answered and guarded as ${shortNameOf(design, id)}`;
      return addEntities([added], {}, label);
    });
  },
  mayBreak: true,
};

/** The key of just the requests that two routes take; none where it is that of one of them, or no single one. */
function sharedKey(one: HttpRoute, other: HttpRoute): MatchRouteKey | undefined {
  if (one.key.kind !== 'match' || other.key.kind !== 'match') return undefined;
  const [first, second] = [pathSegments(one.key.path), pathSegments(other.key.path)];
  if (first.length !== second.length) return undefined;
  const segments = one.key.path.slice(1).split('/');
  const path = `/${second.map((segment, at) => (segment.kind === 'literal' ? segment.text : segments[at])).join('/')}`;
  return { kind: 'match', method: one.key.method === 'ANY' ? other.key.method : one.key.method, path };
}
