import {
  DEFAULT_STATISTICS,
  type HttpMetric,
  isHttpMetric,
  type MissingData,
  type Statistic,
} from '../../model/alarm.ts';
import type { PlannedApi } from '../../plan/plan.ts';
import type { PlannedAlarm, PlannedDashboard } from '../../plan/plannedAlarm.ts';
import { type CodeWriter, reference } from './codeWriter.ts';
import { call, type Expression, list, number, object, options, raw, string } from './expression.ts';
import { CLOUDWATCH, CLOUDWATCH_ACTIONS } from './modules.ts';
import { found, type StackContext } from './stackContext.ts';

/** The methods of HttpApi and HttpStage that name a metric. */
const METRIC_METHODS: Readonly<Record<HttpMetric, string>> = {
  '4xx': 'metricClientError',
  '5xx': 'metricServerError',
  Count: 'metricCount',
  DataProcessed: 'metricDataProcessed',
  IntegrationLatency: 'metricIntegrationLatency',
  Latency: 'metricLatency',
};

const STATS: Readonly<Record<Statistic, string>> = {
  Sum: 'SUM',
  Average: 'AVERAGE',
  Minimum: 'MINIMUM',
  Maximum: 'MAXIMUM',
  SampleCount: 'SAMPLE_COUNT',
  p50: 'percentile(50)',
  p90: 'percentile(90)',
  p95: 'percentile(95)',
  p99: 'percentile(99)',
};

const MISSING: Readonly<Record<MissingData, string>> = {
  missing: 'MISSING',
  notBreaching: 'NOT_BREACHING',
  breaching: 'BREACHING',
  ignore: 'IGNORE',
};

/** The statistic of a metric without a method of its own, unless it is told otherwise. */
const UNNAMED_STATISTIC: Statistic = 'Average';

/** Seconds that the metric methods take by themselves. */
const DEFAULT_PERIOD = 300;

type Measured = Pick<PlannedAlarm, 'metric' | 'statistic' | 'periodInSeconds'>;

export function printAlarm(stack: StackContext, api: PlannedApi, alarm: PlannedAlarm): void {
  const { writer } = stack;
  const { topic, comparison, datapointsToAlarm } = alarm;
  const local = writer.local(stack.nameWithin(api, alarm.logicalId));
  writer.blank();
  writer.region([alarm.id], () => {
    writer.declare(
      local,
      call(
        `new ${writer.import(CLOUDWATCH, 'Alarm')}`,
        raw('this'),
        stack.constructId(alarm.logicalId),
        object({
          metric: printMetric(stack, api, measured(stack, api, alarm), alarm),
          comparisonOperator:
            comparison === 'GreaterThanOrEqualToThreshold'
              ? undefined
              : raw(`${writer.import(CLOUDWATCH, 'ComparisonOperator')}.${constantCase(comparison)}`),
          threshold: number(alarm.threshold),
          evaluationPeriods: number(alarm.evaluationPeriods),
          datapointsToAlarm: datapointsToAlarm === undefined ? undefined : number(datapointsToAlarm),
          treatMissingData: raw(`${writer.import(CLOUDWATCH, 'TreatMissingData')}.${MISSING[alarm.treatMissingData]}`),
        }),
      ),
    );
    if (!topic) return;
    const action = call(
      `new ${writer.import(CLOUDWATCH_ACTIONS, 'SnsAction')}`,
      raw(reference(found(stack.resources, topic.id))),
    );
    writer.statement('', call(`${reference(local)}.addAlarmAction`, action));
  });
}

/**
 * A metric by a method of its own where CDK has one, which it has not for WebSocket APIs.
 * @param of what it is measured of: the API, or one of its stages
 */
function printMetric(stack: StackContext, { protocol }: PlannedApi, of: string, measured: Measured): Expression {
  const { metric, statistic, periodInSeconds } = measured;
  const named = protocol === 'HTTP' && isHttpMetric(metric);
  const assumed = named ? DEFAULT_STATISTICS[metric] : UNNAMED_STATISTIC;
  const given = options({
    statistic: statistic === assumed ? undefined : stat(stack.writer, statistic),
    period: periodInSeconds === DEFAULT_PERIOD ? undefined : stack.duration(periodInSeconds * 1_000),
  });
  return named ? call(`${of}.${METRIC_METHODS[metric]}`, ...given) : call(`${of}.metric`, string(metric), ...given);
}

function stat(writer: CodeWriter, statistic: Statistic): Expression {
  return raw(`${writer.import(CLOUDWATCH, 'Stats')}.${STATS[statistic]}`);
}

/** What the metric is of: the API, or one of its stages. */
function measured(stack: StackContext, api: PlannedApi, { stage }: PlannedAlarm): string {
  const local = stage && stack.stages.get(stage.id);
  if (local) return reference(local);
  const apiName = reference(found(stack.apis, api));
  return stage ? `${apiName}.defaultStage!` : apiName;
}

/** The widgets stand side by side, each as high as the CDK makes it. */
export function printDashboard(stack: StackContext, api: PlannedApi, { logicalId, widgets }: PlannedDashboard): void {
  const { writer } = stack;
  const graph = writer.import(CLOUDWATCH, 'GraphWidget');
  const apiName = reference(found(stack.apis, api));
  const row = widgets.map(({ title, metrics }) =>
    call(
      `new ${graph}`,
      object({
        title: string(title),
        width: number(8),
        left: list(
          metrics.map((metric) =>
            printMetric(stack, api, apiName, {
              metric,
              statistic: DEFAULT_STATISTICS[metric],
              periodInSeconds: DEFAULT_PERIOD,
            }),
          ),
        ),
      }),
    ),
  );
  writer.blank();
  writer.statement(
    '',
    call(
      `new ${writer.import(CLOUDWATCH, 'Dashboard')}`,
      raw('this'),
      stack.constructId(logicalId),
      object({ widgets: list([list(row)]) }),
    ),
  );
}

/** `LESS_THAN_THRESHOLD` for `LessThanThreshold`. */
function constantCase(pascal: string): string {
  return pascal.replace(/(?!^)[A-Z]/g, '_$&').toUpperCase();
}
