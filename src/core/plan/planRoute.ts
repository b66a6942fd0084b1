import { numberOf } from '../model/ids.ts';
import { formatRouteKey, type HttpRoute } from '../model/route.ts';
import type { PlannedPermission, PlannedRoute } from './plan.ts';
import type { PlanContext } from './planContext.ts';
import { planDocumentation } from './planDocumentation.ts';
import type { PlannedAuthorization } from './plannedAuthorizer.ts';
import type { PlannedSchema } from './plannedDocumentation.ts';
import type { PlannedIntegration } from './plannedIntegration.ts';

export function planRoute(
  context: PlanContext,
  route: HttpRoute,
  integration: PlannedIntegration,
  authorization: PlannedAuthorization,
  schemas: readonly PlannedSchema[],
): PlannedRoute {
  const logicalId = context.logicalId(route.id);
  return {
    id: route.id,
    logicalId,
    key: route.key,
    routeKey: formatRouteKey(route.key),
    integration,
    authorization,
    permission: permission(context, logicalId, route, integration),
    documentation: planDocumentation(route, schemas),
  };
}

function permission(
  context: PlanContext,
  routeLogicalId: string,
  route: HttpRoute,
  integration: PlannedIntegration,
): PlannedPermission | undefined {
  switch (integration.kind) {
    case 'lambda':
      if (integration.credentials.kind !== 'route-permissions') return undefined;
      return {
        logicalId: context.names.claim(`${routeLogicalId}Permission`, numberOf(route.id)),
        function: integration.function,
        // CDK's own suffixes: any stage and any method of the path, and everything for $default (HttpLambdaIntegration).
        sourcePath: route.key.kind === 'default' ? '/*/*' : `/*/*${route.key.path}`,
      };
    case 'http-url':
    case 'alb':
    case 'nlb':
    case 'cloud-map':
    case 'service':
      return undefined;
  }
}
