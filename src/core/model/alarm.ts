import { z } from 'zod';
import { field } from './field.ts';
import { AlarmId, ApiId, ResourceId, StageId } from './ids.ts';
import type { Protocol } from './protocol.ts';

/** The metrics of an HTTP API (API Gateway Developer Guide, "Working with metrics for HTTP APIs"), namespace AWS/ApiGateway. */
const HTTP_METRICS = ['4xx', '5xx', 'Count', 'DataProcessed', 'IntegrationLatency', 'Latency'] as const;
export type HttpMetric = (typeof HTTP_METRICS)[number];

/** The metrics of a WebSocket API (Developer Guide, "Monitoring WebSocket API execution with CloudWatch metrics"). */
const WEB_SOCKET_METRICS = [
  'ConnectCount',
  'MessageCount',
  'IntegrationError',
  'ClientError',
  'ExecutionError',
  'IntegrationLatency',
] as const;
type WebSocketMetric = (typeof WEB_SOCKET_METRICS)[number];

/** Which metrics the APIs of a protocol have. */
export const METRICS = { HTTP: HTTP_METRICS, WEBSOCKET: WEB_SOCKET_METRICS } as const satisfies Record<
  Protocol,
  readonly string[]
>;
export type Metric = HttpMetric | WebSocketMetric;

export function isHttpMetric(metric: Metric): metric is HttpMetric {
  return (HTTP_METRICS as readonly string[]).includes(metric);
}

export const METRIC_NAMESPACE = 'AWS/ApiGateway';

export const STATISTICS = ['Sum', 'Average', 'Minimum', 'Maximum', 'SampleCount', 'p50', 'p90', 'p95', 'p99'] as const;
export type Statistic = (typeof STATISTICS)[number];
export const COMPARISONS = [
  'GreaterThanOrEqualToThreshold',
  'GreaterThanThreshold',
  'LessThanThreshold',
  'LessThanOrEqualToThreshold',
] as const;
export type Comparison = (typeof COMPARISONS)[number];
export const MISSING_DATA = ['missing', 'notBreaching', 'breaching', 'ignore'] as const;
export type MissingData = (typeof MISSING_DATA)[number];

/** The statistic that suits a metric; for HTTP APIs that of CDK's own metric methods (aws-cdk-lib, IHttpApi metric…). */
export const DEFAULT_STATISTICS = {
  '4xx': 'Sum',
  '5xx': 'Sum',
  Count: 'SampleCount',
  DataProcessed: 'Sum',
  IntegrationLatency: 'Average',
  Latency: 'Average',
  ConnectCount: 'Sum',
  MessageCount: 'Sum',
  IntegrationError: 'Sum',
  ClientError: 'Sum',
  ExecutionError: 'Sum',
} as const satisfies Record<Metric, Statistic>;

/** AWS::CloudWatch::Alarm on a metric of an API, or of one of its stages. */
export const Alarm = z.strictObject({
  id: AlarmId,
  apiId: ApiId,
  /** Absent: all stages together. */
  stageId: StageId.optional(),
  name: field(z.string(), {
    label: 'Name',
    help: 'What the alarm is called here; resource names in the exports follow from it.',
    placeholder: 'server-errors',
  }),
  metric: field(z.enum([...HTTP_METRICS, ...WEB_SOCKET_METRICS]), {
    label: 'Metric',
    options: {
      '4xx': 'Client errors (4xx)',
      '5xx': 'Server errors (5xx)',
      Count: 'Requests (Count)',
      DataProcessed: 'Data processed',
      IntegrationLatency: 'Integration latency',
      Latency: 'Latency',
      ConnectCount: 'Connections (ConnectCount)',
      MessageCount: 'Messages (MessageCount)',
      IntegrationError: 'Errors of integrations',
      ClientError: 'Client errors',
      ExecutionError: 'Execution errors',
    },
  }),
  statistic: field(z.enum(STATISTICS).optional(), {
    label: 'Statistic',
    help: 'Left empty, the one that suits the metric: the sum of errors, data, connections and messages, the number of requests, the average latency.',
  }),
  comparison: field(z.enum(COMPARISONS).default('GreaterThanOrEqualToThreshold'), {
    label: 'Alarm when',
    options: {
      GreaterThanOrEqualToThreshold: '≥ threshold',
      GreaterThanThreshold: '> threshold',
      LessThanThreshold: '< threshold',
      LessThanOrEqualToThreshold: '≤ threshold',
    },
  }),
  threshold: field(z.number(), { label: 'Threshold', placeholder: '1' }),
  periodInSeconds: field(z.number().default(300), {
    label: 'Period',
    help: '10, 30 or a multiple of 60 seconds; API Gateway sends data every minute.',
    unit: 's',
    placeholder: '300',
  }),
  evaluationPeriods: field(z.number().default(1), {
    label: 'Periods',
    help: 'How many periods in a row are looked at.',
    placeholder: '1',
  }),
  datapointsToAlarm: field(z.number().optional(), {
    label: 'Of which',
    help: 'How many of these periods must be over the threshold. Left empty, all.',
    placeholder: 'All',
  }),
  treatMissingData: field(z.enum(MISSING_DATA).default('notBreaching'), {
    label: 'Missing data',
    help: 'What a period without any request means.',
    options: { missing: 'Says nothing', notBreaching: 'Is well', breaching: 'Is an alarm', ignore: 'Keeps the state' },
  }),
  /** A topic to notify. */
  resourceId: ResourceId.optional(),
});
export type Alarm = z.infer<typeof Alarm>;

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** How many seconds all periods of an alarm can be together (CloudWatch API reference, PutMetricAlarm: EvaluationPeriods). */
export function longestLookBack(periodInSeconds: number): number {
  return periodInSeconds < HOUR ? DAY : 7 * DAY;
}
