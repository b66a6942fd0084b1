import { DEFAULT_STATISTICS, METRIC_NAMESPACE, type Metric } from '../../model/alarm.ts';
import type { PlannedApi } from '../../plan/plan.ts';
import type { PlannedAlarm, PlannedDashboard } from '../../plan/plannedAlarm.ts';
import { type Entry, resource } from './entry.ts';
import { Ref, Sub } from './intrinsics.ts';
import { topicArn } from './topicResources.ts';

export function alarmResource(api: PlannedApi, alarm: PlannedAlarm): Entry {
  const { id, logicalId, stage, statistic, topic } = alarm;
  const isPercentile = statistic.startsWith('p');
  return resource(id, logicalId, 'AWS::CloudWatch::Alarm', {
    Namespace: METRIC_NAMESPACE,
    MetricName: alarm.metric,
    Dimensions: [
      { Name: 'ApiId', Value: new Ref(api.logicalId) },
      ...(stage ? [{ Name: 'Stage', Value: stage.name }] : []),
    ],
    Statistic: isPercentile ? undefined : statistic,
    ExtendedStatistic: isPercentile ? statistic : undefined,
    Period: alarm.periodInSeconds,
    EvaluationPeriods: alarm.evaluationPeriods,
    DatapointsToAlarm: alarm.datapointsToAlarm,
    ComparisonOperator: alarm.comparison,
    Threshold: alarm.threshold,
    TreatMissingData: alarm.treatMissingData,
    AlarmActions: topic && [topicArn(topic)],
  });
}

/** Of the 24 columns of a dashboard, which have this height by default (CloudWatch API reference, "Dashboard body structure"). */
const WIDGET = { width: 8, height: 6 } as const;

export function dashboardResource(api: PlannedApi, { logicalId, widgets }: PlannedDashboard): Entry {
  const printed = widgets.map(({ title, metrics }, index) => {
    const lines = metrics.map((metric) => `          ${metricInWidget(api, metric)}`);
    return `    {
      "type": "metric",
      "x": ${index * WIDGET.width},
      "y": 0,
      "width": ${WIDGET.width},
      "height": ${WIDGET.height},
      "properties": {
        "title": ${JSON.stringify(title)},
        "view": "timeSeries",
        "region": "\${AWS::Region}",
        "metrics": [
${lines.join(',\n')}
        ],
        "yAxis": {}
      }
    }`;
  });
  const body = `{\n  "widgets": [\n${printed.join(',\n')}\n  ]\n}\n`;
  return resource(api.id, logicalId, 'AWS::CloudWatch::Dashboard', { DashboardBody: new Sub(body) });
}

/** An average is what CloudWatch shows unless told otherwise. */
function metricInWidget(api: PlannedApi, metric: Metric): string {
  const stat = DEFAULT_STATISTICS[metric];
  const source = [METRIC_NAMESPACE, metric, 'ApiId', `\${${api.logicalId}}`];
  return JSON.stringify(stat === 'Average' ? source : [...source, { stat }]);
}
