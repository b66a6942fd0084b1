import type { PlannedApi, PlannedHttpApi } from '../../plan/plan.ts';
import type {
  PlannedAuthorization,
  PlannedAuthorizer,
  PlannedCognitoAuthorizer,
  PlannedLambdaAuthorizer,
} from '../../plan/plannedAuthorizer.ts';
import type { PlannedWebSocketAuthorizer } from '../../plan/plannedWebSocket.ts';
import { reference } from './codeWriter.ts';
import { payloadHelper } from './escapeHatches.ts';
import { call, type Expression, list, object, raw, string } from './expression.ts';
import { APIS, AUTHORIZERS, COGNITO } from './modules.ts';
import { invoking, printExistingRole, printRole } from './printRole.ts';
import { found, idWithin, type StackContext } from './stackContext.ts';

/** Where every construct looks for a token unless it is told otherwise. */
const DEFAULT_IDENTITY_SOURCE = '$request.header.Authorization';

/** How long HttpLambdaAuthorizer has answers cached unless it is told otherwise. */
const DEFAULT_TTL_IN_SECONDS = 300;

/** An authorizer, which becomes a resource below the API when the first route is bound to it. */
export function printAuthorizer(stack: StackContext, api: PlannedHttpApi, planned: PlannedAuthorizer): void {
  const { writer } = stack;
  const local = writer.local(stack.nameWithin(api, planned.logicalId));
  stack.authorizers.set(planned.id, local);
  writer.region([planned.id], () => writer.declare(local, newAuthorizer(stack, api, planned)));
}

function newAuthorizer(stack: StackContext, api: PlannedHttpApi, planned: PlannedAuthorizer): Expression {
  const { writer } = stack;
  const id = string(idWithin(api, planned.logicalId));
  const authorizerName = string(planned.title);
  switch (planned.kind) {
    case 'jwt':
      return call(
        `new ${writer.import(AUTHORIZERS, 'HttpJwtAuthorizer')}`,
        id,
        string(planned.issuer),
        object({
          authorizerName,
          jwtAudience: list(planned.audience.map(string)),
          identitySource: identitySource([planned.identitySource]),
        }),
      );
    case 'cognito': {
      const { userPool } = planned;
      const userPoolClients = list(clients(stack, api, planned));
      const region = userPool.origin.source === 'existing' ? userPool.origin.region : undefined;
      return call(
        `new ${writer.import(AUTHORIZERS, 'HttpUserPoolAuthorizer')}`,
        id,
        raw(reference(found(stack.resources, userPool.id))),
        object({
          authorizerName,
          userPoolClients,
          userPoolRegion: region === undefined ? undefined : string(region),
          identitySource: identitySource([planned.identitySource]),
        }),
      );
    }
    case 'lambda': {
      const { resultTtlInSeconds: seconds } = planned;
      const role = authorizerRole(stack, api, planned);
      const simple = () => raw(`${writer.import(AUTHORIZERS, 'HttpLambdaResponseType')}.SIMPLE`);
      return call(
        `new ${writer.import(AUTHORIZERS, 'HttpLambdaAuthorizer')}`,
        id,
        raw(reference(found(stack.functions, planned.function.id))),
        object({
          authorizerName,
          responseTypes: planned.enableSimpleResponses ? list([simple()]) : undefined,
          identitySource: identitySource(planned.identitySources),
          resultsCacheTtl: seconds === DEFAULT_TTL_IN_SECONDS ? undefined : stack.duration(seconds * 1_000),
          role: role === undefined ? undefined : raw(role),
        }),
      );
    }
  }
}

function identitySource(sources: readonly string[]): Expression | undefined {
  const [first, ...others] = sources;
  return first === DEFAULT_IDENTITY_SOURCE && others.length === 0 ? undefined : list(sources.map(string));
}

/** The clients of a user pool whose tokens are taken; where the design names none, a new one that signs people in. */
function clients(
  stack: StackContext,
  api: PlannedHttpApi,
  { id, logicalId, userPool, clientIds, client }: PlannedCognitoAuthorizer,
): Expression[] {
  const { writer } = stack;
  if (client === undefined) {
    const type = writer.import(COGNITO, 'UserPoolClient');
    return clientIds.map((clientId) =>
      call(`${type}.fromUserPoolClientId`, raw('this'), stack.constructId(`${logicalId}Client`), string(clientId)),
    );
  }
  const local = writer.local(stack.nameWithin(api, client));
  writer.region([id], () =>
    writer.declare(
      local,
      call(
        `${reference(found(stack.resources, userPool.id))}.addClient`,
        string(client),
        object({ authFlows: object({ userSrp: raw('true') }), disableOAuth: raw('true') }),
      ),
    ),
  );
  return [raw(reference(local))];
}

/** The role as which API Gateway invokes the function, where the function does not permit it by itself. */
export function authorizerRole(
  stack: StackContext,
  api: PlannedApi,
  planned: PlannedLambdaAuthorizer | PlannedWebSocketAuthorizer,
): string | undefined {
  const { logicalId, function: invoked, credentials } = planned;
  switch (credentials.kind) {
    case 'permission':
      return undefined;
    case 'new-role':
      return printRole(stack, api, credentials.role.logicalId, invoking(stack, invoked));
    case 'existing-role':
      return printExistingRole(stack, api, `${logicalId}Role`, credentials.arn);
  }
}

/** Sets what the construct decides by itself, once a route is bound to the authorizer. */
export function printPayloadVersion(stack: StackContext, api: PlannedHttpApi, planned: PlannedAuthorizer): void {
  if (planned.kind !== 'lambda' || planned.payloadFormatVersion === '1.0' || planned.enableSimpleResponses) return;
  const set = stack.helper(payloadHelper, 'usePayloadVersion2');
  stack.writer.region([planned.id], () =>
    stack.writer.statement(
      '',
      call(set, raw(reference(found(stack.apis, api))), string(idWithin(api, planned.logicalId))),
    ),
  );
}

/** What `HttpApi` is told about routes that say nothing. */
export function defaultGuard(
  stack: StackContext,
  { defaultAuthorization }: PlannedHttpApi,
): Readonly<Record<string, Expression | undefined>> {
  const scopes = scopesOf(defaultAuthorization);
  return {
    defaultAuthorizer: defaultAuthorization.kind === 'none' ? undefined : guard(stack, defaultAuthorization),
    defaultAuthorizationScopes: scopes.length > 0 ? list(scopes.map(string)) : undefined,
  };
}

/** What a route is told beside that. */
export function routeGuard(
  stack: StackContext,
  { defaultAuthorization }: PlannedHttpApi,
  authorization: PlannedAuthorization,
): Readonly<Record<string, Expression | undefined>> {
  const scopes = scopesOf(authorization);
  const inherits = sameGuard(authorization, defaultAuthorization);
  const sameScopes = sameTexts(scopes, scopesOf(defaultAuthorization));
  return {
    authorizer: inherits ? undefined : guard(stack, authorization),
    authorizationScopes: sameScopes && (inherits || scopes.length === 0) ? undefined : list(scopes.map(string)),
  };
}

/** Whether a route has to empty the list of scopes, which it would else have from its API whatever guards it. */
export function dropsScopes({ defaultAuthorization }: PlannedHttpApi, authorization: PlannedAuthorization): boolean {
  return scopesOf(authorization).length === 0 && scopesOf(defaultAuthorization).length > 0;
}

/** Whether two routes are guarded alike, so that one `addRoutes` creates both. */
export function guardedAlike(one: PlannedAuthorization, other: PlannedAuthorization): boolean {
  return sameGuard(one, other) && sameTexts(scopesOf(one), scopesOf(other));
}

function sameGuard(one: PlannedAuthorization, other: PlannedAuthorization): boolean {
  if (one.kind !== 'authorizer' || other.kind !== 'authorizer') return one.kind === other.kind;
  return one.authorizer === other.authorizer;
}

function guard(stack: StackContext, authorization: PlannedAuthorization): Expression {
  const { writer } = stack;
  switch (authorization.kind) {
    case 'none':
      return call(`new ${writer.import(APIS, 'HttpNoneAuthorizer')}`);
    case 'iam':
      return call(`new ${writer.import(AUTHORIZERS, 'HttpIamAuthorizer')}`);
    case 'authorizer':
      return raw(reference(found(stack.authorizers, authorization.authorizer.id)));
  }
}

function scopesOf(authorization: PlannedAuthorization): readonly string[] {
  return authorization.kind === 'authorizer' ? authorization.scopes : [];
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}
