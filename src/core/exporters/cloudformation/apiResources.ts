import type { Cors } from '../../model/cors.ts';
import type { PlannedHttpApi } from '../../plan/plan.ts';
import { alarmResource, dashboardResource } from './alarmResources.ts';
import { authorizerResources } from './authorizerResources.ts';
import { type Entry, resource, unlessEmpty, unlessNone } from './entry.ts';
import { integrationResources } from './integrationResources.ts';
import type { ValueMap } from './intrinsics.ts';
import { permissionResource, routeResources } from './routeResources.ts';
import { stageResources } from './stageResources.ts';

export function apiResources(api: PlannedHttpApi): Entry[] {
  return [
    resource(api.id, api.logicalId, 'AWS::ApiGatewayV2::Api', {
      Name: api.title,
      Description: api.description,
      Version: api.version,
      ProtocolType: 'HTTP',
      DisableExecuteApiEndpoint: api.disableExecuteApiEndpoint || undefined,
      IpAddressType: api.ipAddressType,
      CorsConfiguration: api.cors && corsConfiguration(api.cors),
      Tags: unlessEmpty(api.tags),
    }),
    ...api.authorizers.flatMap((authorizer) => authorizerResources(api, authorizer)),
    ...api.integrations.flatMap((integration) => integrationResources(api, integration)),
    ...api.routes.flatMap((route) => routeResources(api, route)),
    ...api.permissions.map((permission) => permissionResource(api, api.id, permission)),
    ...api.stages.flatMap((stage) => stageResources(api, stage)),
    ...api.alarms.map((alarm) => alarmResource(api, alarm)),
    ...(api.dashboard ? [dashboardResource(api, api.dashboard)] : []),
  ];
}

function corsConfiguration(cors: Cors): ValueMap {
  return {
    AllowOrigins: unlessNone(cors.allowOrigins),
    AllowMethods: unlessNone(cors.allowMethods),
    AllowHeaders: unlessNone(cors.allowHeaders),
    ExposeHeaders: unlessNone(cors.exposeHeaders),
    AllowCredentials: cors.allowCredentials || undefined,
    MaxAge: cors.maxAge,
  };
}
