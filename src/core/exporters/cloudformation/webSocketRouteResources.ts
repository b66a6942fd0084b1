import type { PlannedRouteResponse, PlannedWebSocketApi, PlannedWebSocketRoute } from '../../plan/plannedWebSocket.ts';
import { type Entry, resource, unlessEmpty } from './entry.ts';
import { Ref, text, type Value } from './intrinsics.ts';
import { modelNames, modelsOf } from './modelResources.ts';
import { permissionResource } from './routeResources.ts';
import { webSocketRouteAuthorization } from './webSocketAuthorizerResources.ts';

/** The only key of a route response, and the only expression that leads to one (Developer Guide, "Set up a route response"). */
const ONLY_RESPONSE = '$default';

export function webSocketRouteResources(api: PlannedWebSocketApi, route: PlannedWebSocketRoute): Entry[] {
  const { id, integration, response, permission } = route;
  return [
    resource(
      id,
      route.logicalId,
      'AWS::ApiGatewayV2::Route',
      {
        ApiId: new Ref(api.logicalId),
        RouteKey: route.routeKey,
        OperationName: route.operationName,
        ...webSocketRouteAuthorization(route.authorization),
        ApiKeyRequired: route.apiKeyRequired || undefined,
        RequestParameters: requirements(route.requestParameters),
        ModelSelectionExpression: route.modelSelectionExpression,
        RequestModels: modelNames(route.requestModels),
        RouteResponseSelectionExpression: response && ONLY_RESPONSE,
        Target: integration && text`integrations/${new Ref(integration.logicalId)}`,
      },
      modelsOf(route.requestModels),
    ),
    ...(response ? [responseResource(api, route, response)] : []),
    ...(permission ? [permissionResource(api, id, permission)] : []),
  ];
}

function responseResource(
  api: PlannedWebSocketApi,
  { id, logicalId }: PlannedWebSocketRoute,
  response: PlannedRouteResponse,
): Entry {
  return resource(
    id,
    response.logicalId,
    'AWS::ApiGatewayV2::RouteResponse',
    {
      ApiId: new Ref(api.logicalId),
      RouteId: new Ref(logicalId),
      RouteResponseKey: ONLY_RESPONSE,
      ResponseModels: modelNames(response.models),
      ResponseParameters: requirements(response.parameters),
    },
    modelsOf(response.models),
  );
}

/** Parameters, and whether they must be there. */
function requirements(parameters: Readonly<Record<string, boolean>>): Value {
  return unlessEmpty(
    Object.fromEntries(Object.entries(parameters).map(([name, Required]) => [name, { Required }] as const)),
  );
}
