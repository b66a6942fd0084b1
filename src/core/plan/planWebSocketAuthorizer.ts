import type { EffectiveAuthorization } from '../model/authorization.ts';
import type { WebSocketLambdaAuthorizer } from '../model/authorizer.ts';
import type { AuthorizerId } from '../model/ids.ts';
import { functionOf } from '../model/queries.ts';
import { authorizersAmong } from './planAuthorizer.ts';
import type { PlanContext } from './planContext.ts';
import { planAuthorizerCredentials } from './planCredentials.ts';
import { plannedFunction } from './planFunction.ts';
import type { PlannedWebSocketAuthorization, PlannedWebSocketAuthorizer } from './plannedWebSocket.ts';

type Authorizers = ReadonlyMap<AuthorizerId, PlannedWebSocketAuthorizer>;

/** The authorizers that guard `$connect`. */
export function planWebSocketAuthorizers(context: PlanContext, guards: readonly EffectiveAuthorization[]): Authorizers {
  return new Map(
    authorizersAmong(guards)
      .filter((authorizer) => authorizer.kind === 'websocket-lambda')
      .map((authorizer) => [authorizer.id, planWebSocketAuthorizer(context, authorizer)] as const),
  );
}

/** A guard by the authorizers of the plan. */
export function plannedWebSocketAuthorization(
  guard: EffectiveAuthorization,
  authorizers: Authorizers,
): PlannedWebSocketAuthorization {
  switch (guard.kind) {
    case 'open':
      return { kind: 'none' };
    case 'iam':
      return { kind: 'iam' };
    case 'authorizer': {
      const authorizer = authorizers.get(guard.authorizer.id);
      return authorizer ? { kind: 'authorizer', authorizer } : { kind: 'none' };
    }
  }
}

function planWebSocketAuthorizer(
  context: PlanContext,
  { id, kind, name: title, functionId, identitySources, credentials }: WebSocketLambdaAuthorizer,
): PlannedWebSocketAuthorizer {
  const logicalId = context.logicalId(id);
  return {
    id,
    kind,
    title,
    logicalId,
    function: plannedFunction(context, functionOf(context.design, functionId)),
    identitySources,
    credentials: planAuthorizerCredentials(context, { id, logicalId, title }, credentials),
  };
}
