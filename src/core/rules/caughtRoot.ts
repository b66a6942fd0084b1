import { addEntities } from '../commands/addEntities.ts';
import { takesAnyRoute } from '../commands/routeToFunction.ts';
import { createRoute } from '../model/createRoute.ts';
import type { Design } from '../model/design.ts';
import { shortNameOf } from '../model/naming.ts';
import { httpRoutesOf } from '../model/queries.ts';
import type { HttpRoute, MatchRouteKey, Route } from '../model/route.ts';
import type { Rule } from './rule.ts';

export const caughtRoot: Rule = {
  code: 'route/root-not-caught',
  severity: 'info',
  title: 'A route for every path may not answer the root',
  reason:
    '{proxy+} takes what is left of a path, and nothing is left of the root: as seen of other paths, /pets does not find a route for /pets/{proxy+}. Of the root itself reports differ.',
  fix: 'Add a route for / beside it.',
  source: 'Observed: a greedy parameter does not match an empty rest (KensioSoftware/yulin issue 299).',
  unverified: true,
  each: 'route',
  *check(route, design) {
    const key = greedyRootOf(route);
    if (!key || answersRoot(design, route, key)) return;
    yield {
      message: `${shortNameOf(design, route.id)} takes every path, but requests for / itself may find no route.`,
      subject: { id: route.id, field: 'key.path' },
    };
  },
  quickFixes(route, design) {
    const key = greedyRootOf(route);
    const integration = route.integrationId && design.integrations[route.integrationId];
    // Others may have a place for {proxy} in their URL, which this route has not.
    if (!key || route.protocol !== 'HTTP' || !integration || !takesAnyRoute(integration, route.protocol)) return [];
    const { authorization } = route;
    const root: HttpRoute = {
      ...createRoute(design, route.apiId, { ...key, path: '/' }),
      integrationId: integration.id,
      ...(authorization && { authorization }),
    };
    return [addEntities([root], {}, `Add ${key.method} / to ${shortNameOf(design, integration.id)}`)];
  },
};

/** The key of a route for every path below the root; one for preflight requests is not asked for the root. */
function greedyRootOf({ key }: Route): MatchRouteKey | undefined {
  return key.kind === 'match' && key.method !== 'OPTIONS' && /^\/\{[^/]+\+\}$/.test(key.path) ? key : undefined;
}

function answersRoot(design: Design, { apiId }: Route, { method }: MatchRouteKey): boolean {
  return httpRoutesOf(design, apiId).some(({ key }) => {
    if (key.kind === 'default') return true;
    return key.path === '/' && (method === 'ANY' || key.method === 'ANY' || key.method === method);
  });
}
