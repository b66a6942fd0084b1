import { batch } from '../commands/command.ts';
import { setRouteAuthorization } from '../commands/setAuthorization.ts';
import { authorizationOf, type EffectiveAuthorization } from '../model/authorization.ts';
import { isHttpAuthorizer, type RouteAuthorization } from '../model/authorizer.ts';
import type { Design } from '../model/design.ts';
import { type ApiId, isKind } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { httpRoutesOf, routesOf } from '../model/queries.ts';
import { isOpenByOversight } from './openWrites.ts';
import type { Rule } from './rule.ts';

const WRITES: readonly string[] = ['POST', 'PUT', 'PATCH', 'DELETE', 'ANY'];

export const openWrite: Rule = {
  code: 'route/open-write',
  severity: 'warning',
  title: 'A route that writes is open, while others are guarded',
  reason:
    'Whoever knows the URL can call it, without saying who they are. Where an API guards some of its routes, one that changes something and says nothing of who may call it is most often forgotten.',
  fix: 'Choose what guards it, or say that anyone may call it.',
  source: 'API Gateway Developer Guide, "Control and manage access to HTTP APIs": without a guard a route is public.',
  topic: 'security',
  *check(design) {
    for (const { id: apiId } of Object.values(design.apis)) {
      const routes = routesOf(design, apiId).map((route) => ({ route, guard: authorizationOf(design, route) }));
      if (routes.every(({ guard }) => guard.kind === 'open')) continue;
      for (const { route, guard } of routes) {
        if (route.key.kind !== 'match' || !WRITES.includes(route.key.method) || !isOpenByOversight(guard)) continue;
        yield {
          message: `Anyone can call ${shortNameOf(design, route.id)}, while other routes of ${shortNameOf(design, apiId)} are guarded.`,
          subject: { id: route.id, field: 'authorization' },
        };
      }
    }
  },
  quickFixes(design, { subject: { id } }) {
    const route = isKind('route', id) ? design.routes[id] : undefined;
    if (!route) return [];
    const name = shortNameOf(design, route.id);
    return [
      ...guardsIn(design, route.apiId)
        .slice(0, 2)
        .map(({ by, authorization }) =>
          batch(`Guard ${name} by ${by}`, [setRouteAuthorization([route.id], authorization)]),
        ),
      batch(`Let anyone call ${name}`, [setRouteAuthorization([route.id], { kind: 'none' })]),
    ];
  },
};

interface Guard {
  by: string;
  authorization: RouteAuthorization;
}

/** What guards the other routes of an API, the one that guards most of them first; without scopes, which are each route's own. */
function guardsIn(design: Design, apiId: ApiId): Guard[] {
  const counted = new Map<string, { guard: Guard; count: number }>();
  for (const route of httpRoutesOf(design, apiId)) {
    const guard = guardOf(design, authorizationOf(design, route));
    if (!guard) continue;
    const count = (counted.get(guard.by)?.count ?? 0) + 1;
    counted.set(guard.by, { guard, count });
  }
  return [...counted.values()].sort((a, b) => b.count - a.count).map(({ guard }) => guard);
}

function guardOf(design: Design, guard: EffectiveAuthorization): Guard | undefined {
  switch (guard.kind) {
    case 'open':
      return undefined;
    case 'iam':
      return { by: 'IAM', authorization: { kind: 'iam' } };
    case 'authorizer': {
      if (!isHttpAuthorizer(guard.authorizer)) return undefined;
      const { id } = guard.authorizer;
      return { by: shortNameOf(design, id), authorization: { kind: 'authorizer', authorizerId: id, scopes: [] } };
    }
  }
}
