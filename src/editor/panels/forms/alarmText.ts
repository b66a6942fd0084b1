import { type Alarm, DEFAULT_STATISTICS } from '../../../core/model/alarm.ts';

/** Each comparison as it is written. */
export const COMPARISON_SIGNS = {
  GreaterThanOrEqualToThreshold: '≥',
  GreaterThanThreshold: '>',
  LessThanThreshold: '<',
  LessThanOrEqualToThreshold: '≤',
} as const satisfies Record<Alarm['comparison'], string>;

/** What each metric is counted in (API Gateway Developer Guide, "Working with metrics for HTTP APIs"). */
export const METRIC_UNITS = {
  '4xx': '',
  '5xx': '',
  Count: '',
  DataProcessed: 'bytes',
  IntegrationLatency: 'ms',
  Latency: 'ms',
  ConnectCount: '',
  MessageCount: '',
  IntegrationError: '',
  ClientError: '',
  ExecutionError: '',
} as const satisfies Record<Alarm['metric'], string>;

/** When an alarm rings, in one line: `5xx Sum ≥ 1 in 5 min`. */
export function alarmText(alarm: Alarm): string {
  const statistic = alarm.statistic ?? DEFAULT_STATISTICS[alarm.metric];
  const unit = METRIC_UNITS[alarm.metric];
  return `${alarm.metric} ${statistic} ${COMPARISON_SIGNS[alarm.comparison]} ${alarm.threshold}${unit && ` ${unit}`} ${timesText(alarm)}`;
}

/** How long that has to last: `in 5 min`, `in 3 of 5 periods of 1 min`. */
function timesText({ periodInSeconds, evaluationPeriods, datapointsToAlarm }: Alarm): string {
  const period = durationText(periodInSeconds);
  if (evaluationPeriods === 1) return `in ${period}`;
  const needed = datapointsToAlarm ?? evaluationPeriods;
  const all = needed === evaluationPeriods;
  return all ? `in ${evaluationPeriods} × ${period}` : `in ${needed} of ${evaluationPeriods} × ${period}`;
}

/** `30 s`, `5 min`, `1 h`. */
export function durationText(seconds: number): string {
  if (seconds >= 3600 && seconds % 3600 === 0) return `${seconds / 3600} h`;
  if (seconds >= 60 && seconds % 60 === 0) return `${seconds / 60} min`;
  return `${seconds} s`;
}
