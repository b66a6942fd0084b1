import type { HttpApi } from '../model/api.ts';
import { authorizationOf, defaultAuthorizationOf, isGuardOf } from '../model/authorization.ts';
import { isHttpIntegration } from '../model/integrationKinds.ts';
import { httpRoutesOf, integrationsOf, routesTo, stagesOf } from '../model/queries.ts';
import { prefixOf } from './logicalIds.ts';
import { hash } from './names.ts';
import type { PlannedHttpApi } from './plan.ts';
import { planAlarms, planDashboard } from './planAlarm.ts';
import { planAuthorizers, plannedAuthorization } from './planAuthorizer.ts';
import type { PlanContext } from './planContext.ts';
import { planSchemas } from './planDocumentation.ts';
import { planIntegration } from './planIntegration.ts';
import { apiPermissions } from './planPermission.ts';
import { planRoute } from './planRoute.ts';
import { planStage } from './planStage.ts';
import { saysSomething, snapshotOf } from './snapshot.ts';
import { tagMap } from './texts.ts';

export function planApi(context: PlanContext, api: HttpApi): PlannedHttpApi {
  const { design } = context;
  const logicalId = context.logicalId(api.id);
  const integrations = new Map(
    integrationsOf(design, api.id)
      .filter(isHttpIntegration)
      .filter((integration) => routesTo(design, integration.id).length > 0)
      .map((integration) => [integration.id, planIntegration(context, integration)]),
  );
  const schemas = planSchemas(context, api.id);
  const connected = httpRoutesOf(design, api.id).flatMap((route) => {
    const integration = route.integrationId && integrations.get(route.integrationId);
    const guard = authorizationOf(design, route);
    return integration && isGuardOf('HTTP', guard) ? [{ route, integration, guard }] : [];
  });
  const authorizers = planAuthorizers(
    context,
    connected.map(({ guard }) => guard),
  );
  const routes = connected.map(({ route, integration, guard }) =>
    planRoute(context, route, integration, plannedAuthorization(guard, authorizers), schemas),
  );
  const snapshot =
    routes.length > 0
      ? hash(snapshotOf(api, [...authorizers.values()], [...integrations.values()], routes))
      : undefined;
  const stages = stagesOf(design, api.id).map((stage) => planStage(context, api, stage, routes, snapshot));
  return {
    id: api.id,
    protocol: 'HTTP',
    source: api,
    logicalId,
    prefix: prefixOf(logicalId),
    title: api.name,
    description: api.description,
    version: api.version,
    disableExecuteApiEndpoint: api.disableExecuteApiEndpoint,
    ipAddressType: api.ipAddressType,
    cors: api.cors && saysSomething(api.cors) ? api.cors : undefined,
    tags: tagMap(api.tags),
    authorizers: [...authorizers.values()],
    defaultAuthorization: plannedAuthorization(defaultAuthorizationOf(design, api.id), authorizers),
    integrations: [...integrations.values()],
    routes,
    permissions: apiPermissions(context, api, [...integrations.values()]),
    stages,
    alarms: planAlarms(context, api, stages),
    dashboard: planDashboard(context, api),
    schemas,
  };
}
