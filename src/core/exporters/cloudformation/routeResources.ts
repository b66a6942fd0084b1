import type { EntityId } from '../../model/ids.ts';
import type { PlannedApi, PlannedHttpApi, PlannedPermission, PlannedRoute } from '../../plan/plan.ts';
import { routeAuthorization } from './authorizerResources.ts';
import { type Entry, resource } from './entry.ts';
import { functionArn } from './functionResources.ts';
import { ACCOUNT_ID, PARTITION, REGION, Ref, text } from './intrinsics.ts';

export function routeResources(api: PlannedHttpApi, route: PlannedRoute): Entry[] {
  const { id, permission } = route;
  return [
    resource(id, route.logicalId, 'AWS::ApiGatewayV2::Route', {
      ApiId: new Ref(api.logicalId),
      RouteKey: route.routeKey,
      OperationName: route.documentation?.operationId,
      ...routeAuthorization(route.authorization),
      Target: text`integrations/${new Ref(route.integration.logicalId)}`,
    }),
    ...(permission ? [permissionResource(api, id, permission)] : []),
  ];
}

export function permissionResource(api: PlannedApi, owner: EntityId, permission: PlannedPermission): Entry {
  return resource(owner, permission.logicalId, 'AWS::Lambda::Permission', {
    Action: 'lambda:InvokeFunction',
    FunctionName: functionArn(permission.function),
    Principal: 'apigateway.amazonaws.com',
    SourceArn: text`arn:${PARTITION}:execute-api:${REGION}:${ACCOUNT_ID}:${new Ref(api.logicalId)}${permission.sourcePath}`,
  });
}
