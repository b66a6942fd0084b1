import type {
  PlannedWebSocketApi,
  PlannedWebSocketAuthorization,
  PlannedWebSocketAuthorizer,
} from '../../plan/plannedWebSocket.ts';
import { reference } from './codeWriter.ts';
import { call, type Expression, list, object, raw, string } from './expression.ts';
import { APIS, AUTHORIZERS } from './modules.ts';
import { authorizerRole } from './printAuthorizer.ts';
import { printPermission } from './printPermission.ts';
import { invocationUri } from './printWebSocketIntegration.ts';
import { found, idWithin, type StackContext } from './stackContext.ts';

/**
 * WebSocketLambdaAuthorizer is bound to a route that goes somewhere, and asks for a permission; any other authorizer is a
 * resource by itself.
 */
export function hasConstruct({ routes }: PlannedWebSocketApi, planned: PlannedWebSocketAuthorizer): boolean {
  return (
    planned.credentials.kind === 'permission' &&
    routes.every((route) => route.integration || !guards(planned, route.authorization))
  );
}

function guards(planned: PlannedWebSocketAuthorizer, authorization: PlannedWebSocketAuthorization): boolean {
  return authorization.kind === 'authorizer' && authorization.authorizer === planned;
}

/** An authorizer, which becomes a resource below the API when the first route is bound to it. */
export function printWebSocketAuthorizer(
  stack: StackContext,
  api: PlannedWebSocketApi,
  planned: PlannedWebSocketAuthorizer,
): void {
  const { writer } = stack;
  const local = writer.local(stack.nameWithin(api, planned.logicalId));
  stack.authorizers.set(planned.id, local);
  writer.region([planned.id], () =>
    writer.declare(
      local,
      call(
        `new ${writer.import(AUTHORIZERS, 'WebSocketLambdaAuthorizer')}`,
        string(idWithin(api, planned.logicalId)),
        raw(reference(found(stack.functions, planned.function.id))),
        object({
          authorizerName: string(planned.title),
          identitySource: list(planned.identitySources.map(string)),
        }),
      ),
    ),
  );
}

/** An authorizer that no construct makes; its API is there already. */
export function printCfnAuthorizer(
  stack: StackContext,
  api: PlannedWebSocketApi,
  planned: PlannedWebSocketAuthorizer,
): void {
  const { writer } = stack;
  const apiName = reference(found(stack.apis, api));
  const local = writer.local(stack.nameWithin(api, planned.logicalId));
  stack.authorizers.set(planned.id, local);
  writer.blank();
  writer.region([planned.id], () => {
    const role = authorizerRole(stack, api, planned);
    stack.explainOnce(
      role === undefined
        ? 'WebSocketLambdaAuthorizer only guards a route that goes somewhere.'
        : 'WebSocketLambdaAuthorizer takes no role.',
    );
    writer.declare(
      local,
      call(
        `new ${writer.import(APIS, 'CfnAuthorizer')}`,
        raw(apiName),
        string(idWithin(api, planned.logicalId)),
        object({
          apiId: raw(`${apiName}.apiId`),
          name: string(planned.title),
          authorizerType: string('REQUEST'),
          authorizerUri: invocationUri(stack, planned),
          authorizerCredentialsArn: role === undefined ? undefined : raw(`${role}.roleArn`),
          identitySource: list(planned.identitySources.map(string)),
        }),
      ),
    );
    if (planned.credentials.kind !== 'permission') return;
    printPermission(stack, api, {
      id: planned.credentials.logicalId,
      function: planned.function,
      resourceName: raw(`\`authorizers/\${${reference(local)}.ref}\``),
    });
  });
}

/** What guards a route, as a property of the route's construct. */
export function guard(
  stack: StackContext,
  api: PlannedWebSocketApi,
  authorization: PlannedWebSocketAuthorization,
): Expression | undefined {
  switch (authorization.kind) {
    case 'none':
      return undefined;
    case 'iam':
      return call(`new ${stack.writer.import(AUTHORIZERS, 'WebSocketIamAuthorizer')}`);
    case 'authorizer':
      return hasConstruct(api, authorization.authorizer)
        ? raw(reference(found(stack.authorizers, authorization.authorizer.id)))
        : undefined;
  }
}

const AUTHORIZATION_TYPES = { none: 'NONE', iam: 'AWS_IAM', authorizer: 'CUSTOM' } as const;

/** What guards a route, as properties of its resource. */
export function cfnGuard(
  stack: StackContext,
  authorization: PlannedWebSocketAuthorization,
): { authorizationType: Expression; authorizerId: Expression | undefined } {
  return {
    authorizationType: string(AUTHORIZATION_TYPES[authorization.kind]),
    authorizerId:
      authorization.kind === 'authorizer'
        ? raw(`${reference(found(stack.authorizers, authorization.authorizer.id))}.ref`)
        : undefined,
  };
}
