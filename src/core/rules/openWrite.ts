import { authorizationOf } from '../model/authorization.ts';
import { shortNameOf } from '../model/naming.ts';
import { routesOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

const WRITES: readonly string[] = ['POST', 'PUT', 'PATCH', 'DELETE', 'ANY'];

export const openWrite: Rule = {
  code: 'route/open-write',
  severity: 'warning',
  fix: 'Choose what guards it, or say that anyone may call it.',
  source: 'API Gateway Developer Guide, "Control and manage access to HTTP APIs": without a guard a route is public.',
  *check(design) {
    for (const { id: apiId } of Object.values(design.apis)) {
      const routes = routesOf(design, apiId).map((route) => ({ route, guard: authorizationOf(design, route) }));
      if (routes.every(({ guard }) => guard.kind === 'open')) continue;
      for (const { route, guard } of routes) {
        if (route.key.kind !== 'match' || !WRITES.includes(route.key.method)) continue;
        // Where the route itself says so, somebody thought of it.
        if (guard.kind !== 'open' || guard.from === 'route') continue;
        yield {
          message: `Anyone can call ${shortNameOf(design, route.id)}, while other routes of ${shortNameOf(design, apiId)} are guarded.`,
          subject: { id: route.id, field: 'authorization' },
        };
      }
    }
  },
};
