import type { API_KEY_SOURCES } from '../../model/api.ts';
import { camelCase } from '../../plan/names.ts';
import type { PlannedWebSocketApi } from '../../plan/plannedWebSocket.ts';
import { call, type Expression, object, raw, string } from './expression.ts';
import { APIS } from './modules.ts';
import { printAlarm, printDashboard } from './printAlarm.ts';
import { cfnApi, printVersion } from './printCfnApi.ts';
import { printApiConnections } from './printConnections.ts';
import { printModel } from './printModel.ts';
import { printApiPermission } from './printPermission.ts';
import { printStages } from './printStages.ts';
import { hasConstruct, printCfnAuthorizer, printWebSocketAuthorizer } from './printWebSocketAuthorizer.ts';
import { printWebSocketIntegration } from './printWebSocketIntegration.ts';
import { type OwnRoutes, ownRouteMembers, ownRoutesOf, printWebSocketRoutes } from './printWebSocketRoutes.ts';
import { ipAddressType, optionalString, type StackContext } from './stackContext.ts';

/** The names of WebSocketApiKeySelectionExpression. */
const API_KEY_SELECTIONS: Readonly<Record<(typeof API_KEY_SOURCES)[number], string>> = {
  '$request.header.x-api-key': 'HEADER_X_API_KEY',
  '$context.authorizer.usageIdentifierKey': 'AUTHORIZER_USAGE_IDENTIFIER_KEY',
};

/** What WebSocketApi looks for in messages unless it is told otherwise. */
const DEFAULT_ROUTE_SELECTION = '$request.body.action';

/** A WebSocket API with its integrations, routes and stages, and with the functions that manage its connections. */
export function printWebSocketApi(stack: StackContext, api: PlannedWebSocketApi): void {
  const { writer } = stack;
  const constructed = api.authorizers.filter((planned) => hasConstruct(api, planned));
  const ownRoutes = ownRoutesOf(api);
  writer.blank();
  writer.region([api.id], () => {
    writer.comment(api.title);
    for (const planned of constructed) {
      printWebSocketAuthorizer(stack, api, planned);
      writer.blank();
    }
    for (const planned of api.integrations) printWebSocketIntegration(stack, api, planned);
    if (api.integrations.length > 0) writer.blank();
    const local = writer.local(camelCase(api.logicalId));
    stack.apis.set(api, local);
    writer.declare(local, webSocketApi(stack, api, ownRoutes));
    printVersion(stack, api, 'WebSocketApi');
    printDisabledEndpoint(stack, api);
    stack.printTags(local, api.tags);
    for (const planned of api.authorizers) {
      if (!constructed.includes(planned)) printCfnAuthorizer(stack, api, planned);
    }
    for (const planned of api.models) {
      writer.blank();
      printModel(stack, api, planned);
    }
    if (api.routes.length > 0) writer.blank();
    printWebSocketRoutes(stack, api, ownRoutes);
    for (const permission of api.permissions)
      printApiPermission(stack, api, permission, 'One permission for all routes that go to the function.');
    printStages(stack, api, undefined);
    printApiConnections(stack, api);
    for (const alarm of api.alarms) printAlarm(stack, api, alarm);
    if (api.dashboard) printDashboard(stack, api, api.dashboard);
  });
}

function webSocketApi(stack: StackContext, api: PlannedWebSocketApi, ownRoutes: OwnRoutes): Expression {
  const { writer } = stack;
  const { apiKeySelectionExpression: keySource, routeSelectionExpression } = api;
  const selection = () => writer.import(APIS, 'WebSocketApiKeySelectionExpression');
  const { members, owners } = ownRouteMembers(stack, api, ownRoutes);
  return call(
    `new ${writer.import(APIS, 'WebSocketApi')}`,
    raw('this'),
    stack.constructId(api.logicalId),
    object(
      {
        apiName: string(api.title),
        description: optionalString(api.description),
        routeSelectionExpression:
          routeSelectionExpression === DEFAULT_ROUTE_SELECTION ? undefined : string(routeSelectionExpression),
        apiKeySelectionExpression: keySource && raw(`${selection()}.${API_KEY_SELECTIONS[keySource]}`),
        disableSchemaValidation: api.disableSchemaValidation ? raw('true') : undefined,
        ipAddressType: ipAddressType(writer, api.ipAddressType),
        ...members,
      },
      owners,
    ),
  );
}

function printDisabledEndpoint(stack: StackContext, api: PlannedWebSocketApi): void {
  if (!api.disableExecuteApiEndpoint) return;
  stack.explainOnce('WebSocketApi cannot turn its own endpoint off.');
  stack.writer.statement(`${cfnApi(stack, api)}.disableExecuteApiEndpoint = `, raw('true'));
}
