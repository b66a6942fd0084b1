import { URL_SCHEMES } from '../../model/urls.ts';
import type { PlannedApi } from '../../plan/plan.ts';
import type { PlannedAccessLog, PlannedRouteSettings, PlannedStage } from '../../plan/plannedStage.ts';
import { integrationResponses } from '../../plan/plannedWebSocket.ts';
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
            dependsOn(deployedWith(api)),
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
        ClientCertificateId: stage.clientCertificateId,
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
      needsOf(stage),
    ),
  ];
}

/** What has to be there for a deployment to hold it. */
function deployedWith(api: PlannedApi): string[] {
  switch (api.protocol) {
    case 'HTTP':
      return api.routes.map(({ logicalId }) => logicalId);
    case 'WEBSOCKET':
      return [
        ...api.integrations.flatMap(integrationResponses).map(({ logicalId }) => logicalId),
        ...api.routes.flatMap(({ logicalId, response }) => (response ? [logicalId, response.logicalId] : [logicalId])),
      ];
  }
}

/** API Gateway refuses settings of a route that is not there yet, and logs before the account has a role for them. */
function needsOf({ routeSettings, account }: PlannedStage): Value {
  const needs = [...routeSettings.map(({ routeLogicalId }) => routeLogicalId), ...(account ? [account.logicalId] : [])];
  return needs.length > 0 ? dependsOn(needs) : undefined;
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
    LoggingLevel: settings.loggingLevel,
    DataTraceEnabled: settings.dataTraceEnabled,
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
  const path = stage.isDefault ? '' : stage.name;
  const urlWith = (scheme: string) =>
    text`${scheme}://${new Ref(api.logicalId)}.execute-api.${REGION}.${URL_SUFFIX}/${path}`;
  return [
    ...(stage.url ? [output(stage.id, stage.url, urlWith(URL_SCHEMES[api.protocol]))] : []),
    ...(stage.callbackUrl ? [output(stage.id, stage.callbackUrl, urlWith('https'))] : []),
  ];
}
