import { batch } from '../commands/command.ts';
import { setRouteAuthorization } from '../commands/setAuthorization.ts';
import { authorizationOf, checksScopes } from '../model/authorization.ts';
import { isHttpAuthorizer } from '../model/authorizer.ts';
import { shortNameOf } from '../model/naming.ts';
import { authorizersOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const inheritedGuard: Rule = {
  code: 'route/nothing-to-inherit',
  severity: 'error',
  title: 'A route relies on a default authorizer that is not there',
  reason:
    'Scopes without an authorizer count for nothing: the CDK drops them without a word, and what was meant to be guarded is open to everybody.',
  fix: 'Give the API a default authorizer, or the route one of its own.',
  source: 'aws-cdk-lib, HttpRoute: scopes without an authorizer are dropped, and the route is open.',
  topic: 'security',
  each: 'route',
  *check(route, design) {
    if (route.authorization?.kind !== 'inherit' || authorizationOf(design, route).kind !== 'open') return;
    yield {
      message: `${shortNameOf(design, route.id)} relies on the default authorizer of ${shortNameOf(design, route.apiId)}, which has none; anyone can call the route.`,
      subject: { id: route.id, field: 'authorization' },
    };
  },
  quickFixes({ id, apiId, authorization }, design) {
    const name = shortNameOf(design, id);
    const scopes = authorization && 'scopes' in authorization ? authorization.scopes : [];
    const fitting = authorizersOf(design, apiId)
      .filter(isHttpAuthorizer)
      .filter((authorizer) => scopes.length === 0 || checksScopes(authorizer));
    return [
      ...fitting
        .slice(0, 2)
        .map((authorizer) =>
          batch(`Guard ${name} by ${shortNameOf(design, authorizer.id)}`, [
            setRouteAuthorization([id], { kind: 'authorizer', authorizerId: authorizer.id, scopes }),
          ]),
        ),
      batch(`Let anyone call ${name}`, [setRouteAuthorization([id], { kind: 'none' })]),
    ];
  },
};
