import type { HttpApi } from '../model/api.ts';
import { authorizationOf, defaultAuthorizationOf, isGuardOf } from '../model/authorization.ts';
import { isHttpIntegration } from '../model/integration.ts';
import { alarmsOf, httpRoutesOf, integrationsOf, routesTo, stagesOf } from '../model/queries.ts';
import { prefixOf } from './logicalIds.ts';
import { hash } from './names.ts';
import type { PlannedHttpApi, PlannedPermission } from './plan.ts';
import { planAlarm, planDashboard } from './planAlarm.ts';
import { planAuthorizers, plannedAuthorization } from './planAuthorizer.ts';
import type { PlanContext } from './planContext.ts';
import { planSchemas } from './planDocumentation.ts';
import { planIntegration } from './planIntegration.ts';
import type { PlannedIntegration } from './plannedIntegration.ts';
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
    alarms: alarmsOf(design, api.id).map((alarm) => planAlarm(context, alarm, stages)),
    dashboard: planDashboard(context, api),
    schemas,
  };
}

/** One for each function that lets the whole API invoke it. */
function apiPermissions(
  context: PlanContext,
  api: HttpApi,
  integrations: readonly PlannedIntegration[],
): PlannedPermission[] {
  const invoked = integrations.flatMap((integration) =>
    integration.kind === 'lambda' && integration.credentials.kind === 'api-permission' ? [integration.function] : [],
  );
  return [...new Set(invoked)].map((planned) => ({
    logicalId: context.claim(`${context.logicalId(api.id)}${planned.logicalId}Permission`, planned.id),
    function: planned,
    // Any stage and whatever follows it, as a star takes slashes too. CDK's own for a whole API, which is /*/*/*, asks
    // for a segment more than `{stage}/$default` has.
    sourcePath: '/*/*',
  }));
}
