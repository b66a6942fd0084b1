import { authorizationOf } from '../model/authorization.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const inheritedGuard: Rule = {
  code: 'route/nothing-to-inherit',
  severity: 'error',
  fix: 'Give the API a default authorizer, or the route one of its own.',
  source: 'aws-cdk-lib, HttpRoute: scopes without an authorizer are dropped, and the route is open.',
  *check(design) {
    for (const route of Object.values(design.routes)) {
      if (route.authorization?.kind !== 'inherit' || authorizationOf(design, route).kind !== 'open') continue;
      yield {
        message: `${shortNameOf(design, route.id)} relies on the default authorizer of ${shortNameOf(design, route.apiId)}, which has none; anyone can call the route.`,
        subject: { id: route.id, field: 'authorization' },
      };
    }
  },
};
