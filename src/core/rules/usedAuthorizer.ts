import { batch, type Command } from '../commands/command.ts';
import { deleteEntities } from '../commands/deleteEntities.ts';
import { setDefaultAuthorization, setRouteAuthorization } from '../commands/setAuthorization.ts';
import { type Authorizer, isHttpAuthorizer } from '../model/authorizer.ts';
import type { Design } from '../model/design.ts';
import { shortNameOf } from '../model/naming.ts';
import { httpRoutesOf, routesGuardedBy, webSocketRoutesOf } from '../model/queries.ts';
import { routeOfStep } from '../model/webSocketRoute.ts';
import type { Rule } from './rule.ts';

export const usedAuthorizer: Rule = {
  code: 'authorizer/unused',
  severity: 'warning',
  title: 'An authorizer guards no route',
  reason:
    'An authorizer does nothing until a route or the default of its API names it. What it was meant to guard is open, or guarded by something else.',
  fix: 'Let it guard a route, or delete it.',
  source:
    'Exports leave out what guards no route, as the CDK creates an authorizer with the first route that it guards.',
  topic: 'security',
  each: 'authorizer',
  *check({ id }, design) {
    if (routesGuardedBy(design, id).length > 0) return;
    yield { message: `${shortNameOf(design, id)} guards no route; the exports leave it out.`, subject: { id } };
  },
  quickFixes: (authorizer, design) => [...guarding(design, authorizer), deleteEntities(design, [authorizer.id])],
};

/** Lets it guard what nothing does yet: the routes of an HTTP API that say nothing, or `$connect`. */
function guarding(design: Design, authorizer: Authorizer): Command[] {
  const { id, apiId } = authorizer;
  const api = design.apis[apiId];
  if (api?.protocol === 'HTTP' && isHttpAuthorizer(authorizer)) {
    const follow = httpRoutesOf(design, apiId).some((route) => route.authorization === undefined);
    if (api.defaultAuthorization || !follow) return [];
    const label = `Let ${shortNameOf(design, id)} guard ${shortNameOf(design, apiId)} by default`;
    return [batch(label, [setDefaultAuthorization(apiId, { kind: 'authorizer', authorizerId: id, scopes: [] })])];
  }
  const connect = routeOfStep(webSocketRoutesOf(design, apiId), 'connect');
  if (!connect || connect.authorization || isHttpAuthorizer(authorizer)) return [];
  const guard = setRouteAuthorization([connect.id], { kind: 'authorizer', authorizerId: id, scopes: [] });
  return [batch(`Let ${shortNameOf(design, id)} guard $connect`, [guard])];
}
