import { numberOf } from '../model/ids.ts';
import { formatRouteKey } from '../model/route.ts';
import type { RouteModel, RouteResponse, WebSocketRoute } from '../model/webSocketRoute.ts';
import type { PlannedPermission } from './plan.ts';
import type { PlanContext } from './planContext.ts';
import { planMessages } from './planMessages.ts';
import type { Models } from './planModels.ts';
import type {
  PlannedRouteResponse,
  PlannedWebSocketAuthorization,
  PlannedWebSocketIntegration,
  PlannedWebSocketRoute,
} from './plannedWebSocket.ts';

/** @param authorization what guards the route, if it is `$connect` */
export function planWebSocketRoute(
  context: PlanContext,
  route: WebSocketRoute,
  integration: PlannedWebSocketIntegration | undefined,
  authorization: PlannedWebSocketAuthorization,
  models: Models,
): PlannedWebSocketRoute {
  const { id, key, modelSelectionExpression } = route;
  const logicalId = context.logicalId(id);
  const routeKey = formatRouteKey(key);
  const connects = key.kind === 'connect';
  const requestModels = modelMap(route.requestModels, models);
  const response = route.response && planResponse(context, logicalId, route, route.response, models);
  return {
    id,
    logicalId,
    key,
    routeKey,
    operationName: route.operationName || undefined,
    integration,
    authorization: connects ? authorization : { kind: 'none' },
    apiKeyRequired: connects && route.apiKeyRequired,
    requestParameters: connects ? requestParameters(route) : {},
    modelSelectionExpression,
    requestModels,
    response,
    permission: permission(context, logicalId, route, integration),
    documentation: planMessages(route, models, requestModels, response),
  };
}

function requestParameters({ requestParameters: parameters }: WebSocketRoute): Readonly<Record<string, boolean>> {
  return Object.fromEntries(
    parameters
      .filter(({ name }) => name !== '')
      .map(({ in: place, name, required }) => [`route.request.${place}.${name}`, required] as const),
  );
}

function planResponse(
  context: PlanContext,
  routeLogicalId: string,
  { id }: WebSocketRoute,
  { models: responseModels, parameters }: RouteResponse,
  models: Models,
): PlannedRouteResponse {
  return {
    logicalId: context.claim(`${routeLogicalId}Response`, id),
    models: modelMap(responseModels, models),
    parameters: Object.fromEntries(
      parameters
        .filter(({ name }) => name !== '')
        .map(({ name, required }) => [`route.response.header.${name}`, required] as const),
    ),
  };
}

/** Of two models of one key the later counts; what is no schema is left out. */
function modelMap(routeModels: readonly RouteModel[], models: Models): PlannedWebSocketRoute['requestModels'] {
  return Object.fromEntries(
    routeModels.flatMap(({ key, modelId }) => {
      const model = models.get(modelId);
      return model && key !== '' ? [[key, model] as const] : [];
    }),
  );
}

function permission(
  context: PlanContext,
  routeLogicalId: string,
  route: WebSocketRoute,
  integration: PlannedWebSocketIntegration | undefined,
): PlannedPermission | undefined {
  if (integration?.kind !== 'lambda' || integration.credentials.kind !== 'route-permissions') return undefined;
  return {
    logicalId: context.names.claim(`${routeLogicalId}Permission`, numberOf(route.id)),
    function: integration.function,
    // CDK's own suffix (WebSocketLambdaIntegration): API Gateway invokes as `{stage}/{route key}`, and the star takes the
    // stage together with the slash.
    sourcePath: `/*${formatRouteKey(route.key)}`,
  };
}
