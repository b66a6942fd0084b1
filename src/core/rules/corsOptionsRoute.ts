import { deleteEntities } from '../commands/deleteEntities.ts';
import type { Design } from '../model/design.ts';
import { shortNameOf } from '../model/naming.ts';
import { corsOf, routesOf } from '../model/queries.ts';
import type { Route } from '../model/route.ts';
import { guardsPreflight, isForPreflight } from './preflight.ts';
import type { Rule } from './rule.ts';

export const corsOptionsRoute: Rule = {
  code: 'route/options-with-cors',
  severity: 'info',
  title: 'A route for preflight requests gets none',
  reason:
    'Where CORS is set API Gateway answers preflight requests before it looks for a route. The route gets only what asks for OPTIONS without being one, and its CORS headers are replaced.',
  fix: 'Remove the route, unless something other than a preflight calls it.',
  source: 'API Gateway Developer Guide, "Configuring CORS for an HTTP API".',
  each: 'route',
  *check(route, design) {
    if (route.key.kind !== 'match' || route.key.method !== 'OPTIONS' || !corsOf(design, route.apiId)) return;
    if (isNeeded(design, route)) return;
    yield {
      message: `${shortNameOf(design, route.id)} gets no preflight requests: ${shortNameOf(design, route.apiId)} has CORS, so API Gateway answers those itself.`,
      subject: { id: route.id, field: 'key.method' },
    };
  },
  quickFixes: ({ id }, design) => [deleteEntities(design, [id])],
  mayBreak: true,
};

/** Whether it keeps preflight requests away from a guard, or would if it were open, which another rule says. */
function isNeeded(design: Design, route: Route): boolean {
  return isForPreflight(route) && routesOf(design, route.apiId).some((other) => guardsPreflight(design, other));
}
