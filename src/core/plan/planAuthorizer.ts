import { checksScopes, type EffectiveAuthorization } from '../model/authorization.ts';
import { type Authorizer, type HttpAuthorizer, isHttpAuthorizer } from '../model/authorizer.ts';
import { type AuthorizerId, byNumber } from '../model/ids.ts';
import { functionOf, resourceOf } from '../model/queries.ts';
import type { PlanContext } from './planContext.ts';
import { planAuthorizerCredentials } from './planCredentials.ts';
import { plannedFunction } from './planFunction.ts';
import type { PlannedAuthorization, PlannedAuthorizer } from './plannedAuthorizer.ts';
import { plannedUserPool } from './planResource.ts';

type Authorizers = ReadonlyMap<AuthorizerId, PlannedAuthorizer>;

/** The authorizers that guard something, oldest first: CDK creates one with the first route that is bound to it. */
export function authorizersAmong(guards: readonly EffectiveAuthorization[]): Authorizer[] {
  const used = new Set(guards.flatMap((guard) => (guard.kind === 'authorizer' ? [guard.authorizer] : [])));
  return [...used].sort(byNumber);
}

/** The authorizers that guard a route of an HTTP API. */
export function planAuthorizers(context: PlanContext, guards: readonly EffectiveAuthorization[]): Authorizers {
  return new Map(
    authorizersAmong(guards)
      .filter(isHttpAuthorizer)
      .map((authorizer) => [authorizer.id, planAuthorizer(context, authorizer)] as const),
  );
}

/** A guard by the authorizers of the plan; one that guards no route is as good as none. */
export function plannedAuthorization(guard: EffectiveAuthorization, authorizers: Authorizers): PlannedAuthorization {
  switch (guard.kind) {
    case 'open':
      return { kind: 'none' };
    case 'iam':
      return { kind: 'iam' };
    case 'authorizer': {
      const authorizer = authorizers.get(guard.authorizer.id);
      const scopes = checksScopes(guard.authorizer) ? [...new Set(guard.scopes)] : [];
      return authorizer ? { kind: 'authorizer', authorizer, scopes } : { kind: 'none' };
    }
  }
}

function planAuthorizer(context: PlanContext, authorizer: HttpAuthorizer): PlannedAuthorizer {
  const { design } = context;
  const { id, kind, name: title } = authorizer;
  const logicalId = context.logicalId(id);
  switch (kind) {
    case 'jwt': {
      const { issuer, audience, identitySource } = authorizer;
      return { id, kind, title, logicalId, issuer, audience, identitySource };
    }
    case 'cognito': {
      const { clientIds, identitySource } = authorizer;
      const userPool = plannedUserPool(context, resourceOf(design, authorizer.resourceId, 'user-pool'));
      const client = clientIds.length === 0 ? context.claim(`${logicalId}Client`, id) : undefined;
      return { id, kind, title, logicalId, userPool, clientIds, client, identitySource };
    }
    case 'lambda': {
      const { payloadFormatVersion, identitySources, resultTtlInSeconds } = authorizer;
      return {
        id,
        kind,
        title,
        logicalId,
        function: plannedFunction(context, functionOf(design, authorizer.functionId)),
        payloadFormatVersion,
        enableSimpleResponses: payloadFormatVersion === '2.0' && authorizer.enableSimpleResponses,
        identitySources,
        resultTtlInSeconds,
        credentials: planAuthorizerCredentials(context, { id, logicalId, title }, authorizer.credentials),
      };
    }
  }
}
