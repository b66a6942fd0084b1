import type { PlannedWebSocketApi } from '../../plan/plannedWebSocket.ts';
import { type Entry, resource, unlessEmpty } from './entry.ts';

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
  ];
}
