import { batch } from '../commands/command.ts';
import { setDefaultAuthorization, setRouteAuthorization } from '../commands/setAuthorization.ts';
import { authorizationOf, type EffectiveAuthorization } from '../model/authorization.ts';
import { isHttpAuthorizer } from '../model/authorizer.ts';
import type { Design } from '../model/design.ts';
import type { ApiId } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { authorizersOf, routesOf } from '../model/queries.ts';
import type { Route } from '../model/route.ts';
import type { Rule } from './rule.ts';

const WRITES: readonly string[] = ['POST', 'PUT', 'PATCH', 'DELETE'];

export const openWrites: Rule = {
  code: 'api/open-writes',
  severity: 'info',
  title: 'Anyone can call the routes of an API that write',
  reason:
    'Without a guard a route is public: whoever knows the URL can change what is behind it, as often as the throttling of the stage lets them.',
  fix: 'Choose what guards the routes of the API by default, or say of each that anyone may call it.',
  source: 'API Gateway Developer Guide, "Control and manage access to HTTP APIs": without a guard a route is public.',
  topic: 'security',
  each: 'api',
  *check({ id }, design) {
    // Where others are guarded, each that is not is a finding of its own.
    if (routesOf(design, id).some((route) => authorizationOf(design, route).kind !== 'open')) return;
    const [first, ...others] = forgottenIn(design, id);
    if (!first) return;
    const what =
      others.length === 0
        ? shortNameOf(design, first.id)
        : `${others.length + 1} routes of ${shortNameOf(design, id)} that write, such as ${shortNameOf(design, first.id)}`;
    yield { message: `Anyone can call ${what}.`, subject: { id, field: 'defaultAuthorization' } };
  },
  quickFixes({ id }, design) {
    const name = shortNameOf(design, id);
    const routes = forgottenIn(design, id).map((route) => route.id);
    const these = routes.length === 1 ? 'the route' : `the ${routes.length} routes`;
    return [
      ...authorizersOf(design, id)
        .filter(isHttpAuthorizer)
        .slice(0, 2)
        .map((authorizer) =>
          batch(`Guard ${name} by ${shortNameOf(design, authorizer.id)}`, [
            setDefaultAuthorization(id, { kind: 'authorizer', authorizerId: authorizer.id, scopes: [] }),
          ]),
        ),
      batch(`Guard ${name} by IAM`, [setDefaultAuthorization(id, { kind: 'iam' })]),
      batch(`Let anyone call ${these} of ${name} that write`, [setRouteAuthorization(routes, { kind: 'none' })]),
    ];
  },
  mayBreak: true,
};

/** The routes of an API that write, as their methods say, and say nothing of who may call them. */
function forgottenIn(design: Design, apiId: ApiId): Route[] {
  return routesOf(design, apiId).filter((route) => writes(route) && isOpenByOversight(authorizationOf(design, route)));
}

/** Whether requests for a route change something; those for `ANY` may. */
function writes({ key }: Route): boolean {
  return key.kind === 'match' && WRITES.includes(key.method);
}

/** Where the route itself says that it is open, somebody thought of it. */
export function isOpenByOversight({ kind, from }: EffectiveAuthorization): boolean {
  return kind === 'open' && from !== 'route';
}
