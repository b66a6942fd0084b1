import { type Alarm, DEFAULT_STATISTICS } from '../model/alarm.ts';
import type { HttpApi } from '../model/api.ts';
import { resourceOf } from '../model/queries.ts';
import { prefixOf } from './logicalIds.ts';
import type { PlanContext } from './planContext.ts';
import type { PlannedAlarm, PlannedDashboard } from './plannedAlarm.ts';
import type { PlannedStage } from './plannedStage.ts';
import { plannedTopic } from './planResource.ts';

/** @param stages of the alarm's API */
export function planAlarm(context: PlanContext, alarm: Alarm, stages: readonly PlannedStage[]): PlannedAlarm {
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

export function planDashboard(context: PlanContext, { id, dashboard }: HttpApi): PlannedDashboard | undefined {
  if (!dashboard) return undefined;
  return {
    logicalId: context.claim(`${prefixOf(context.logicalId(id))}Dashboard`, id),
    widgets: [
      { title: 'Requests', metrics: ['Count'] },
      { title: 'Errors', metrics: ['4xx', '5xx'] },
      { title: 'Latency', metrics: ['Latency', 'IntegrationLatency'] },
    ],
  };
}
