import type { Api } from '../model/api.ts';
import { numberOf } from '../model/ids.ts';
import { DEFAULT_STAGE_NAME, type Stage } from '../model/stage.ts';
import type { PlannedRoute } from './plan.ts';
import type { PlanContext } from './planContext.ts';
import type { PlannedAccessLog, PlannedRouteSettings, PlannedStage } from './plannedStage.ts';
import type { PlannedAccount, PlannedWebSocketRoute } from './plannedWebSocket.ts';
import { oneLine, stageLabel } from './texts.ts';

type Routes = readonly (PlannedRoute | PlannedWebSocketRoute)[];

/** What HTTP APIs do not have. */
const NOT_OF_HTTP = { loggingLevel: undefined, dataTraceEnabled: undefined, clientCertificateId: undefined };

/**
 * @param snapshot says what a deployment would hold; an API without routes cannot have one
 * @param account whose role the logs of a WebSocket API need
 */
export function planStage(
  context: PlanContext,
  api: Api,
  stage: Stage,
  routes: Routes,
  snapshot: string | undefined,
  account?: PlannedAccount,
): PlannedStage {
  const logicalId = context.logicalId(stage.id);
  const { loggingLevel, dataTraceEnabled, clientCertificateId } = stage;
  return {
    id: stage.id,
    logicalId,
    name: stage.name,
    isDefault: api.protocol === 'HTTP' && stage.name === DEFAULT_STAGE_NAME,
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
    ...(api.protocol === 'WEBSOCKET' ? { loggingLevel, dataTraceEnabled, clientCertificateId } : NOT_OF_HTTP),
    account: writesLogs(stage) ? account : undefined,
    routeSettings: plannedRouteSettings(api, stage, routes),
    accessLog: plannedAccessLog(context, api, stage),
    variables: Object.fromEntries(
      stage.variables.filter(({ name }) => name !== '').map(({ name, value }) => [name, value]),
    ),
    url: api.disableExecuteApiEndpoint
      ? undefined
      : { logicalId: `${logicalId}Url`, description: `URL of ${stageLabel(stage)} of ${oneLine(api.name)}.` },
    callbackUrl:
      api.protocol === 'HTTP' || api.disableExecuteApiEndpoint
        ? undefined
        : {
            logicalId: `${logicalId}CallbackUrl`,
            description: `Where the connections to ${stageLabel(stage)} of ${oneLine(api.name)} are managed.`,
          },
  };
}

function writesLogs({ accessLog, loggingLevel, dataTraceEnabled, routeSettings }: Stage): boolean {
  return (
    accessLog !== undefined ||
    [{ loggingLevel, dataTraceEnabled }, ...routeSettings].some(
      (settings) => (settings.loggingLevel ?? 'OFF') !== 'OFF' || settings.dataTraceEnabled === true,
    )
  );
}

/** Of two settings for one route the later counts; a rule has spoken up about it. */
function plannedRouteSettings({ protocol }: Api, stage: Stage, routes: Routes): PlannedRouteSettings[] {
  const settings = new Map<string, PlannedRouteSettings>();
  for (const { routeId, ...stated } of stage.routeSettings) {
    const route = routes.find((candidate) => candidate.id === routeId);
    const known = protocol === 'WEBSOCKET' ? stated : { ...stated, ...NOT_OF_HTTP };
    if (!route || Object.values(known).every((value) => value === undefined)) continue;
    const { routeKey, logicalId: routeLogicalId } = route;
    const { throttlingRateLimit, throttlingBurstLimit, detailedMetricsEnabled, loggingLevel, dataTraceEnabled } = known;
    settings.set(routeKey, {
      routeKey,
      routeLogicalId,
      throttlingRateLimit,
      throttlingBurstLimit,
      detailedMetricsEnabled,
      loggingLevel,
      dataTraceEnabled,
    });
  }
  return [...settings.values()];
}

function plannedAccessLog(context: PlanContext, api: Api, stage: Stage): PlannedAccessLog | undefined {
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
