import { authorizationOf, defaultAuthorizationOf, type EffectiveAuthorization } from '../model/authorization.ts';
import type { Design } from '../model/design.ts';
import { type ApiId, isKind, type RouteId } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';
import { askForNoScopes, scopesOf } from './scopesOf.ts';

/** The one scope of a token that is not got through OAuth, which the client of the exports has turned off. */
const GRANTED = 'aws.cognito.signin.user.admin';

export const grantedScopes: Rule = {
  code: 'authorization/scopes-not-granted',
  severity: 'warning',
  title: 'A route asks for scopes that no token has',
  reason:
    'A token has the scopes that its app client was given. The client that the exports create has no OAuth flows, so its tokens have one scope of Cognito’s own, and API Gateway answers 403 to all of them.',
  fix: 'Name an app client that grants them, or ask for no scopes.',
  source:
    'Amazon Cognito Developer Guide, "Scopes, M2M, and API authorization with resource servers"; "Pre token generation Lambda trigger".',
  *check(design) {
    for (const { id, field, scopes } of scopesOf(design)) {
      if (scopes.length === 0 || scopes.includes(GRANTED)) continue;
      const guard = guardOf(design, id);
      if (guard?.kind !== 'authorizer' || guard.authorizer.kind !== 'cognito') continue;
      const { authorizer } = guard;
      if (authorizer.clientIds.length > 0) continue;
      yield {
        message: `${shortNameOf(design, id)} asks for scopes that the app client which the exports create for ${shortNameOf(design, authorizer.id)} does not grant; its tokens have them only if a trigger of the user pool adds them.`,
        subject: { id, field },
      };
    }
  },
  quickFixes: (design, { subject }) => askForNoScopes(design, subject),
};

function guardOf(design: Design, id: ApiId | RouteId): EffectiveAuthorization | undefined {
  if (isKind('api', id)) return defaultAuthorizationOf(design, id);
  const route = design.routes[id];
  return route && authorizationOf(design, route);
}
