import { batch, type Command } from '../commands/command.ts';
import { addRouteToFunction } from '../commands/routeToFunction.ts';
import { setRouteAuthorization } from '../commands/setAuthorization.ts';
import { createRoute } from '../model/createRoute.ts';
import type { Design } from '../model/design.ts';
import { type ApiId, isKind } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { apisOf, routesOf } from '../model/queries.ts';
import { answersPreflight, guardsPreflight, isForPreflight } from './preflight.ts';
import type { Rule } from './rule.ts';

export const guardedPreflight: Rule = {
  code: 'cors/guarded-preflight',
  severity: 'warning',
  title: 'A guarded route turns preflight requests away',
  reason:
    'Before it sends what a page wants, a browser asks by a preflight request, which carries no token. Turned away with 401 it asks no further, and pages cannot call the API at all.',
  fix: 'Add a route OPTIONS /{proxy+} that anyone may call.',
  source:
    'API Gateway Developer Guide, "Configuring CORS for an HTTP API with a $default route and an authorizer": browsers send no credentials with a preflight request.',
  *check(design) {
    for (const { id, cors } of apisOf(design, 'HTTP')) {
      const routes = routesOf(design, id);
      if (!cors || routes.some((route) => answersPreflight(design, route))) continue;
      const guarded = routes.find((route) => guardsPreflight(design, route));
      if (!guarded) continue;
      // AWS says so of $default alone; of ANY /{proxy+} it says nothing.
      const preflights = `${guarded.key.kind === 'default' ? 'the' : 'perhaps the'} preflight requests of browsers too`;
      yield {
        message: `${shortNameOf(design, guarded.id)} is guarded and takes every request that has no route of its own, ${preflights}; it turns those away.`,
        subject: { id: guarded.id, field: 'authorization' },
      };
    }
  },
  quickFixes(design, { subject: { id } }) {
    const guarded = isKind('route', id) ? design.routes[id] : undefined;
    return guarded ? [openPreflight(design, guarded.apiId)] : [];
  },
};

/** Lets anyone call the route of an API for preflight requests, which is added where there is none. */
function openPreflight(design: Design, apiId: ApiId): Command {
  const known = routesOf(design, apiId).find(isForPreflight);
  if (known) {
    const label = `Let anyone call ${shortNameOf(design, known.id)}`;
    return batch(label, [setRouteAuthorization([known.id], { kind: 'none' })]);
  }
  const route = createRoute(design, apiId, { kind: 'match', method: 'OPTIONS', path: '/{proxy+}' });
  const add = addRouteToFunction(design, { ...route, authorization: { kind: 'none' } });
  return batch(`${add.label} that anyone may call`, [add]);
}
