import type { PlannedWebSocketApi } from '../../plan/plannedWebSocket.ts';
import { alarmResource, dashboardResource } from './alarmResources.ts';
import { type Entry, resource, unlessEmpty } from './entry.ts';
import { modelResource } from './modelResources.ts';
import { permissionResource } from './routeResources.ts';
import { stageResources } from './stageResources.ts';
import { webSocketAuthorizerResources } from './webSocketAuthorizerResources.ts';
import { webSocketIntegrationResources } from './webSocketIntegrationResources.ts';
import { webSocketRouteResources } from './webSocketRouteResources.ts';

export function webSocketApiResources(api: PlannedWebSocketApi): Entry[] {
  return [
    resource(api.id, api.logicalId, 'AWS::ApiGatewayV2::Api', {
      Name: api.title,
      Description: api.description,
      Version: api.version,
      ProtocolType: 'WEBSOCKET',
      RouteSelectionExpression: api.routeSelectionExpression,
      ApiKeySelectionExpression: api.apiKeySelectionExpression,
      DisableSchemaValidation: api.disableSchemaValidation || undefined,
      DisableExecuteApiEndpoint: api.disableExecuteApiEndpoint || undefined,
      IpAddressType: api.ipAddressType,
      Tags: unlessEmpty(api.tags),
    }),
    ...api.models.map((model) => modelResource(api, model)),
    ...api.authorizers.flatMap((authorizer) => webSocketAuthorizerResources(api, authorizer)),
    ...api.integrations.flatMap((integration) => webSocketIntegrationResources(api, integration)),
    ...api.routes.flatMap((route) => webSocketRouteResources(api, route)),
    ...api.permissions.map((permission) => permissionResource(api, api.id, permission)),
    ...api.stages.flatMap((stage) => stageResources(api, stage)),
    ...api.alarms.map((alarm) => alarmResource(api, alarm)),
    ...(api.dashboard ? [dashboardResource(api, api.dashboard)] : []),
  ];
}
