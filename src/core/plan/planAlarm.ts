import { type Alarm, DEFAULT_STATISTICS, METRICS } from '../model/alarm.ts';
import type { Api } from '../model/api.ts';
import type { Protocol } from '../model/protocol.ts';
import { alarmsOf, resourceOf } from '../model/queries.ts';
import { prefixOf } from './logicalIds.ts';
import type { PlanContext } from './planContext.ts';
import type { PlannedAlarm, PlannedDashboard } from './plannedAlarm.ts';
import type { PlannedStage } from './plannedStage.ts';
import { plannedTopic } from './planResource.ts';

/** The alarms on an API, but for those on a metric that its protocol does not have. @param stages of the API */
export function planAlarms(context: PlanContext, api: Api, stages: readonly PlannedStage[]): PlannedAlarm[] {
  const metrics: readonly string[] = METRICS[api.protocol];
  return alarmsOf(context.design, api.id)
    .filter(({ metric }) => metrics.includes(metric))
    .map((alarm) => planAlarm(context, alarm, stages));
}

function planAlarm(context: PlanContext, alarm: Alarm, stages: readonly PlannedStage[]): PlannedAlarm {
  return {
    id: alarm.id,
    title: alarm.name,
    logicalId: context.logicalId(alarm.id),
    stage: stages.find(({ id }) => id === alarm.stageId),
    metric: alarm.metric,
    statistic: alarm.statistic ?? DEFAULT_STATISTICS[alarm.metric],
    periodInSeconds: alarm.periodInSeconds,
    comparison: alarm.comparison,
    threshold: alarm.threshold,
    evaluationPeriods: alarm.evaluationPeriods,
    datapointsToAlarm: alarm.datapointsToAlarm,
    treatMissingData: alarm.treatMissingData,
    topic: alarm.resourceId && plannedTopic(context, resourceOf(context.design, alarm.resourceId, 'topic')),
  };
}

const WIDGETS: Readonly<Record<Protocol, PlannedDashboard['widgets']>> = {
  HTTP: [
    { title: 'Requests', metrics: ['Count'] },
    { title: 'Errors', metrics: ['4xx', '5xx'] },
    { title: 'Latency', metrics: ['Latency', 'IntegrationLatency'] },
  ],
  WEBSOCKET: [
    { title: 'Connections and messages', metrics: ['ConnectCount', 'MessageCount'] },
    { title: 'Errors', metrics: ['ClientError', 'IntegrationError', 'ExecutionError'] },
    { title: 'Latency', metrics: ['IntegrationLatency'] },
  ],
};

export function planDashboard(context: PlanContext, { id, protocol, dashboard }: Api): PlannedDashboard | undefined {
  if (!dashboard) return undefined;
  return {
    logicalId: context.claim(`${prefixOf(context.logicalId(id))}Dashboard`, id),
    widgets: WIDGETS[protocol],
  };
}
