import type { HttpApi } from '../model/api.ts';
import { numberOf } from '../model/ids.ts';
import { DEFAULT_STAGE_NAME, type Stage } from '../model/stage.ts';
import type { PlannedRoute } from './plan.ts';
import type { PlanContext } from './planContext.ts';
import type { PlannedAccessLog, PlannedRouteSettings, PlannedStage } from './plannedStage.ts';
import { oneLine, stageLabel } from './texts.ts';

/** @param snapshot says what a deployment would hold; an API without routes cannot have one. */
export function planStage(
  context: PlanContext,
  api: HttpApi,
  stage: Stage,
  routes: readonly PlannedRoute[],
  snapshot: string | undefined,
): PlannedStage {
  const logicalId = context.logicalId(stage.id);
  return {
    id: stage.id,
    logicalId,
    name: stage.name,
    isDefault: stage.name === DEFAULT_STAGE_NAME,
    autoDeploy: stage.autoDeploy,
    deployment:
      stage.autoDeploy || snapshot === undefined
        ? undefined
        : {
            logicalId: context.names.claim(`${logicalId}Deployment${snapshot}`, numberOf(stage.id)),
            description: `Routes and integrations ${snapshot}`,
          },
    description: stage.description,
    throttlingRateLimit: stage.throttlingRateLimit,
    throttlingBurstLimit: stage.throttlingBurstLimit,
    detailedMetricsEnabled: stage.detailedMetricsEnabled,
    loggingLevel: undefined,
    dataTraceEnabled: undefined,
    clientCertificateId: undefined,
    routeSettings: plannedRouteSettings(stage, routes),
    accessLog: plannedAccessLog(context, api, stage),
    variables: Object.fromEntries(
      stage.variables.filter(({ name }) => name !== '').map(({ name, value }) => [name, value]),
    ),
    url: api.disableExecuteApiEndpoint
      ? undefined
      : { logicalId: `${logicalId}Url`, description: `URL of ${stageLabel(stage)} of ${oneLine(api.name)}.` },
    callbackUrl: undefined,
  };
}

/** Of two settings for one route the later counts; a rule has spoken up about it. */
function plannedRouteSettings(stage: Stage, routes: readonly PlannedRoute[]): PlannedRouteSettings[] {
  const settings = new Map<string, PlannedRouteSettings>();
  for (const { routeId, throttlingRateLimit, throttlingBurstLimit, detailedMetricsEnabled } of stage.routeSettings) {
    const route = routes.find((candidate) => candidate.id === routeId);
    const says = [throttlingRateLimit, throttlingBurstLimit, detailedMetricsEnabled].some(
      (value) => value !== undefined,
    );
    if (!route || !says) continue;
    const { routeKey, logicalId: routeLogicalId } = route;
    settings.set(routeKey, {
      routeKey,
      routeLogicalId,
      throttlingRateLimit,
      throttlingBurstLimit,
      detailedMetricsEnabled,
      loggingLevel: undefined,
      dataTraceEnabled: undefined,
    });
  }
  return [...settings.values()];
}

function plannedAccessLog(context: PlanContext, api: HttpApi, stage: Stage): PlannedAccessLog | undefined {
  if (!stage.accessLog) return undefined;
  const { destination, format } = stage.accessLog;
  const name = `${context.logicalId(stage.id)}LogGroup`;
  if (destination.source === 'new') {
    const logicalId = context.claim(name, stage.id);
    return { logGroup: { source: 'new', logicalId, retention: destination.retention }, format };
  }
  const arn = context.value(stage.id, destination.arn, {
    kind: 'log-group-arn',
    name: `${name}Arn`,
    description: `ARN of the log group for requests to ${stageLabel(stage)} of ${oneLine(api.name)}, in the account and region of the stack.`,
  });
  return { logGroup: { source: 'existing', arn }, format };
}
