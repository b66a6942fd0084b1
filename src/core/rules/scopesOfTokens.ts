import {
  authorizationOf,
  checksScopes,
  defaultAuthorizationOf,
  type EffectiveAuthorization,
} from '../model/authorization.ts';
import type { Design } from '../model/design.ts';
import { shortNameOf } from '../model/naming.ts';
import { apisOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';
import { askForNoScopes } from './scopesOf.ts';

export const scopesOfTokens: Rule = {
  code: 'authorization/scopes-without-token',
  severity: 'error',
  title: 'Scopes are asked for where no token has any',
  reason:
    'Scopes are part of a token. API Gateway answers 400 to a route that has them and is guarded by a function or by IAM: “Authorization Scopes are only valid for COGNITO_USER_POOLS and JWT authorization types”.',
  fix: 'Remove the scopes, or use a JWT or Cognito authorizer.',
  source:
    'API Gateway, CreateRoute: "Authorization Scopes are only valid for COGNITO_USER_POOLS and JWT authorization types" (aws-cdk#27576).',
  *check(design) {
    for (const { id, defaultAuthorization } of apisOf(design, 'HTTP')) {
      if (defaultAuthorization?.kind !== 'authorizer' || defaultAuthorization.scopes.length === 0) continue;
      const guard = without(design, defaultAuthorizationOf(design, id));
      if (guard)
        yield {
          message: `By default ${shortNameOf(design, id)} asks for scopes, of which ${guard} knows nothing.`,
          subject: { id, field: 'defaultAuthorization.scopes' },
        };
    }
    for (const route of Object.values(design.routes)) {
      const { id, authorization } = route;
      if (!authorization || !('scopes' in authorization) || authorization.scopes.length === 0) continue;
      const guard = without(design, authorizationOf(design, route));
      if (guard)
        yield {
          message: `${shortNameOf(design, id)} asks for scopes, of which ${guard} knows nothing.`,
          subject: { id, field: 'authorization.scopes' },
        };
    }
  },
  quickFixes: (design, { subject }) => askForNoScopes(design, subject),
};

/** What guards, where that is not a token; a route that nothing guards is for another rule. */
function without(design: Design, guard: EffectiveAuthorization): string | undefined {
  switch (guard.kind) {
    case 'open':
      return undefined;
    case 'iam':
      return 'IAM';
    case 'authorizer':
      return checksScopes(guard.authorizer) ? undefined : shortNameOf(design, guard.authorizer.id);
  }
}
