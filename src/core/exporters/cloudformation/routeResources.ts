import type { PlannedApi, PlannedPermission, PlannedRoute } from '../../plan/plan.ts';
import { type Entry, resource } from './entry.ts';
import { functionArn } from './functionResources.ts';
import { ACCOUNT_ID, PARTITION, REGION, Ref, text, type ValueMap } from './intrinsics.ts';

export function routeResources(api: PlannedApi, route: PlannedRoute): Entry[] {
  const { id, permission } = route;
  return [
    resource(id, route.logicalId, 'AWS::ApiGatewayV2::Route', {
      ApiId: new Ref(api.logicalId),
      RouteKey: route.routeKey,
      AuthorizationType: 'NONE',
      Target: text`integrations/${new Ref(route.integration.logicalId)}`,
    }),
    ...(permission
      ? [resource(id, permission.logicalId, 'AWS::Lambda::Permission', permissionProperties(api, permission))]
      : []),
  ];
}

function permissionProperties(api: PlannedApi, permission: PlannedPermission): ValueMap {
  return {
    Action: 'lambda:InvokeFunction',
    FunctionName: functionArn(permission.function),
    Principal: 'apigateway.amazonaws.com',
    SourceArn: text`arn:${PARTITION}:execute-api:${REGION}:${ACCOUNT_ID}:${new Ref(api.logicalId)}${permission.sourcePath}`,
  };
}
