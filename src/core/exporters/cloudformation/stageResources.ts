import type { PlannedApi } from '../../plan/plan.ts';
import type { PlannedAccessLog, PlannedRouteSettings, PlannedStage } from '../../plan/plannedStage.ts';
import { dependsOn, type Entry, output, resource, retained, spelled, unlessEmpty } from './entry.ts';
import { GetAtt, REGION, Ref, text, URL_SUFFIX, type Value, type ValueMap } from './intrinsics.ts';

export function stageResources(api: PlannedApi, stage: PlannedStage): Entry[] {
  const { id, deployment, routeSettings } = stage;
  const ApiId = new Ref(api.logicalId);
  return [
    ...logGroupResources(stage),
    ...(deployment
      ? [
          resource(
            id,
            deployment.logicalId,
            'AWS::ApiGatewayV2::Deployment',
            { ApiId, Description: deployment.description },
            dependsOn(api.routes.map((route) => route.logicalId)),
          ),
        ]
      : []),
    resource(
      id,
      stage.logicalId,
      'AWS::ApiGatewayV2::Stage',
      {
        ApiId,
        StageName: stage.name,
        Description: stage.description,
        AutoDeploy: stage.autoDeploy || undefined,
        DeploymentId: deployment && new Ref(deployment.logicalId),
        DefaultRouteSettings: defaultSettings(stage),
        RouteSettings:
          routeSettings.length > 0
            ? Object.fromEntries(routeSettings.map((settings) => [settings.routeKey, settingsOf(settings)]))
            : undefined,
        AccessLogSettings: stage.accessLog && accessLogSettings(stage.accessLog),
        StageVariables: unlessEmpty(stage.variables),
        Tags: unlessEmpty(api.tags),
      },
      routesOf(stage),
    ),
  ];
}

/** API Gateway refuses settings of a route that is not there yet. */
function routesOf({ routeSettings }: PlannedStage): Value {
  return routeSettings.length > 0 ? dependsOn(routeSettings.map(({ routeLogicalId }) => routeLogicalId)) : undefined;
}

function defaultSettings(stage: PlannedStage): Value {
  const settings = settingsOf({ ...stage, detailedMetricsEnabled: stage.detailedMetricsEnabled || undefined });
  return Object.values(settings).some((value) => value !== undefined) ? settings : undefined;
}

function settingsOf(settings: Omit<PlannedRouteSettings, 'routeKey' | 'routeLogicalId'>): ValueMap {
  return {
    ThrottlingRateLimit: settings.throttlingRateLimit,
    ThrottlingBurstLimit: settings.throttlingBurstLimit,
    DetailedMetricsEnabled: settings.detailedMetricsEnabled,
  };
}

function logGroupResources({ id, accessLog }: PlannedStage): Entry[] {
  if (accessLog?.logGroup.source !== 'new') return [];
  const { logicalId, retention } = accessLog.logGroup;
  const RetentionInDays = retention === 'never' ? undefined : Number(retention);
  return [retained(resource(id, logicalId, 'AWS::Logs::LogGroup', { RetentionInDays }))];
}

function accessLogSettings({ logGroup, format }: PlannedAccessLog): ValueMap {
  const arn = logGroup.source === 'new' ? new GetAtt(logGroup.logicalId, 'Arn') : spelled(logGroup.arn);
  return { DestinationArn: arn, Format: format };
}

export function stageOutputs(api: PlannedApi, stage: PlannedStage): Entry[] {
  if (!stage.url) return [];
  const path = stage.isDefault ? '' : stage.name;
  const url = text`https://${new Ref(api.logicalId)}.execute-api.${REGION}.${URL_SUFFIX}/${path}`;
  return [output(stage.id, stage.url, url)];
}
