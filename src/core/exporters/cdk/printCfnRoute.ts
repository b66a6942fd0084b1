import type { PlannedRouteResponse, PlannedWebSocketApi, PlannedWebSocketRoute } from '../../plan/plannedWebSocket.ts';
import { type Local, reference } from './codeWriter.ts';
import { call, type Expression, map, object, raw, resourceOf, string } from './expression.ts';
import { APIS } from './modules.ts';
import { modelNames, printModelOrder } from './printModel.ts';
import { cfnGuard, hasConstruct } from './printWebSocketAuthorizer.ts';
import { found, idWithin, optionalString, type StackContext } from './stackContext.ts';
import { routeResponseHelper } from './webSocketHelpers.ts';

type Members = Readonly<Record<string, Expression | undefined>>;

/** `$connect` that goes nowhere. */
export function printTargetlessRoute(
  stack: StackContext,
  api: PlannedWebSocketApi,
  route: PlannedWebSocketRoute,
  local: Local,
): void {
  const { writer } = stack;
  const apiName = reference(found(stack.apis, api));
  const { response } = route;
  stack.explainOnce('A WebSocketRoute has to go somewhere; API Gateway lets clients connect by itself.');
  writer.declare(
    local,
    call(
      `new ${writer.import(APIS, 'CfnRoute')}`,
      raw(apiName),
      string(`${route.routeKey}-Route`),
      object({
        apiId: raw(`${apiName}.apiId`),
        routeKey: string(route.routeKey),
        ...cfnGuard(stack, route.authorization),
        apiKeyRequired: route.apiKeyRequired ? raw('true') : undefined,
        ...routeMembers(stack, route),
        routeResponseSelectionExpression: response && string('$default'),
      }),
    ),
  );
  printModelOrder(stack, () => reference(local), route.requestModels);
  if (!response) return;
  const cfnResponse = writer.local(stack.nameWithin(api, response.logicalId));
  writer.declare(
    cfnResponse,
    call(
      `new ${writer.import(APIS, 'CfnRouteResponse')}`,
      raw(apiName),
      string(idWithin(api, response.logicalId)),
      object({
        apiId: raw(`${apiName}.apiId`),
        routeId: raw(`${reference(local)}.ref`),
        routeResponseKey: string('$default'),
        ...responseMembers(stack, response),
      }),
    ),
  );
  printModelOrder(stack, () => reference(cfnResponse), response.models);
}

/** What the construct of a route has no property for. */
function routeMembers(stack: StackContext, route: PlannedWebSocketRoute): Members {
  // Untyped JSON that reaches CloudFormation as it is, so its keys are capitalised.
  const parameters = Object.entries(route.requestParameters).map(
    ([name, required]) => [name, object({ Required: raw(String(required)) })] as const,
  );
  return {
    operationName: optionalString(route.operationName),
    requestParameters: parameters.length > 0 ? map(Object.fromEntries(parameters)) : undefined,
    modelSelectionExpression: optionalString(route.modelSelectionExpression),
    requestModels: modelNames(stack, route.requestModels),
  };
}

/** Whether something is said of a route that its construct has no property for. */
export function changesRoute(api: PlannedWebSocketApi, route: PlannedWebSocketRoute): boolean {
  const { authorization } = route;
  return (
    route.operationName !== undefined ||
    route.modelSelectionExpression !== undefined ||
    Object.keys(route.requestParameters).length > 0 ||
    Object.keys(route.requestModels).length > 0 ||
    (authorization.kind === 'authorizer' && !hasConstruct(api, authorization.authorizer))
  );
}

/** Sets on the resources of a route and its response what the construct has no property for. */
export function printChanges(
  stack: StackContext,
  api: PlannedWebSocketApi,
  route: PlannedWebSocketRoute,
  construct: Local,
): void {
  printRouteChanges(stack, api, route, construct);
  printResponseChanges(stack, api, route, construct);
}

function printRouteChanges(
  stack: StackContext,
  api: PlannedWebSocketApi,
  route: PlannedWebSocketRoute,
  construct: Local,
): void {
  if (!changesRoute(api, route)) return;
  const { writer } = stack;
  const { authorization } = route;
  const local = writer.local(`cfn${idWithin(api, route.logicalId)}`);
  writer.declare(local, resourceOf(reference(construct), writer.importType(APIS, 'CfnRoute')));
  const changes = {
    ...(authorization.kind === 'authorizer' && !hasConstruct(api, authorization.authorizer)
      ? cfnGuard(stack, authorization)
      : {}),
    ...routeMembers(stack, route),
  };
  for (const [name, value] of Object.entries(changes)) {
    if (value) writer.statement(`${reference(local)}.${name} = `, value);
  }
  printModelOrder(stack, () => reference(local), route.requestModels);
}

function responseMembers(stack: StackContext, response: PlannedRouteResponse): Members {
  const parameters = Object.entries(response.parameters).map(
    ([name, required]) => [name, object({ required: raw(String(required)) })] as const,
  );
  return {
    responseModels: modelNames(stack, response.models),
    responseParameters: parameters.length > 0 ? map(Object.fromEntries(parameters)) : undefined,
  };
}

/** Whether something is said of a route's response that its construct has no property for. */
export function changesResponse({ response }: PlannedWebSocketRoute): boolean {
  return (
    response !== undefined && (Object.keys(response.models).length > 0 || Object.keys(response.parameters).length > 0)
  );
}

function printResponseChanges(
  stack: StackContext,
  api: PlannedWebSocketApi,
  route: PlannedWebSocketRoute,
  construct: Local,
): void {
  const { response } = route;
  if (!response || !changesResponse(route)) return;
  const { writer } = stack;
  const local = writer.local(`cfn${idWithin(api, response.logicalId)}`);
  const resource = stack.helper(routeResponseHelper, 'cfnRouteResponse');
  writer.declare(local, call(resource, raw(reference(construct))));
  for (const [name, value] of Object.entries(responseMembers(stack, response))) {
    if (value) writer.statement(`${reference(local)}.${name} = `, value);
  }
  printModelOrder(stack, () => reference(local), response.models);
}
