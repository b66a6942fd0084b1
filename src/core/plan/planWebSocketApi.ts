import type { WebSocketApi } from '../model/api.ts';
import { authorizationOf, isGuardOf } from '../model/authorization.ts';
import type { Design } from '../model/design.ts';
import { isWebSocketIntegration } from '../model/integrationKinds.ts';
import { integrationsOf, stagesOf, webSocketRoutesOf } from '../model/queries.ts';
import type { WebSocketRoute } from '../model/webSocketRoute.ts';
import { prefixOf } from './logicalIds.ts';
import { hash } from './names.ts';
import { planAlarms, planDashboard } from './planAlarm.ts';
import type { PlanContext } from './planContext.ts';
import { planModels } from './planModels.ts';
import type { PlannedAccount, PlannedWebSocketApi } from './plannedWebSocket.ts';
import { apiPermissions } from './planPermission.ts';
import { planStage } from './planStage.ts';
import { plannedWebSocketAuthorization, planWebSocketAuthorizers } from './planWebSocketAuthorizer.ts';
import { planWebSocketIntegration } from './planWebSocketIntegration.ts';
import { planWebSocketRoute } from './planWebSocketRoute.ts';
import { tagMap } from './texts.ts';
import { webSocketSnapshotOf } from './webSocketSnapshot.ts';

export function planWebSocketApi(
  context: PlanContext,
  api: WebSocketApi,
  account: PlannedAccount | undefined,
): PlannedWebSocketApi {
  const { design } = context;
  const logicalId = context.logicalId(api.id);
  const kept = keptRoutes(design, api);
  const reached = new Set(kept.map(({ integrationId }) => integrationId));
  const integrations = new Map(
    integrationsOf(design, api.id)
      .filter(isWebSocketIntegration)
      .filter(({ id }) => reached.has(id))
      .map((integration) => [integration.id, planWebSocketIntegration(context, integration)]),
  );
  const guarded = kept.map((route) => ({ route, guard: authorizationOf(design, route) }));
  const authorizers = planWebSocketAuthorizers(
    context,
    guarded.filter(({ route }) => route.key.kind === 'connect').map(({ guard }) => guard),
  );
  const models = planModels(context, api.id);
  const routes = guarded.map(({ route, guard }) =>
    planWebSocketRoute(
      context,
      route,
      route.integrationId && integrations.get(route.integrationId),
      plannedWebSocketAuthorization(guard, authorizers),
      models,
    ),
  );
  const parts = {
    authorizers: [...authorizers.values()],
    models: [...models.values()],
    integrations: [...integrations.values()],
    routes,
  };
  const snapshot = routes.length > 0 ? hash(webSocketSnapshotOf(api, parts)) : undefined;
  const stages = stagesOf(design, api.id).map((stage) => planStage(context, api, stage, routes, snapshot, account));
  return {
    id: api.id,
    protocol: 'WEBSOCKET',
    source: api,
    logicalId,
    prefix: prefixOf(logicalId),
    title: api.name,
    description: api.description,
    version: api.version,
    routeSelectionExpression: api.routeSelectionExpression,
    apiKeySelectionExpression: api.apiKeySelectionExpression,
    disableSchemaValidation: api.disableSchemaValidation,
    disableExecuteApiEndpoint: api.disableExecuteApiEndpoint,
    ipAddressType: api.ipAddressType,
    tags: tagMap(api.tags),
    ...parts,
    permissions: apiPermissions(context, api, parts.integrations),
    stages,
    alarms: planAlarms(context, api, stages),
    dashboard: planDashboard(context, api),
  };
}

/**
 * The routes that go somewhere, and `$connect` even if it goes nowhere: it may guard the API. Where it wants a guard that
 * WebSocket APIs cannot have, the API has no route at all: without `$connect` everybody could connect.
 */
function keptRoutes(design: Design, api: WebSocketApi): WebSocketRoute[] {
  const routes = webSocketRoutesOf(design, api.id);
  const refused = routes.filter((route) => !isGuardOf('WEBSOCKET', authorizationOf(design, route)));
  if (refused.some(({ key }) => key.kind === 'connect')) return [];
  return routes.filter(
    (route) => !refused.includes(route) && (route.key.kind === 'connect' || isConnected(design, route)),
  );
}

function isConnected(design: Design, { integrationId }: WebSocketRoute): boolean {
  const integration = integrationId && design.integrations[integrationId];
  return integration !== undefined && isWebSocketIntegration(integration);
}
