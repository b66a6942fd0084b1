import { type Alarm, DEFAULT_STATISTICS } from '../model/alarm.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const alarmThreshold: Rule = {
  code: 'alarm/threshold',
  severity: 'warning',
  fix: 'Choose a threshold that the metric can be on either side of.',
  source:
    'API Gateway Developer Guide, "Monitoring metrics for HTTP APIs" and "Monitoring WebSocket API execution with CloudWatch metrics": no metric is below zero.',
  *check(design) {
    for (const alarm of Object.values(design.alarms)) {
      const outcome = outcomeOf(alarm);
      if (!outcome) continue;
      yield {
        message: `${shortNameOf(design, alarm.id)} ${outcome}.`,
        subject: { id: alarm.id, field: 'threshold' },
      };
    }
  },
};

function outcomeOf({
  metric,
  statistic = DEFAULT_STATISTICS[metric],
  comparison,
  threshold,
}: Alarm): string | undefined {
  const always = 'is always in alarm, as the metric is never below zero';
  const never = 'never is in alarm, as the metric is never below zero';
  switch (comparison) {
    case 'GreaterThanOrEqualToThreshold':
      if (threshold <= 0) return always;
      break;
    case 'GreaterThanThreshold':
      if (threshold < 0) return always;
      break;
    case 'LessThanThreshold':
      if (threshold <= 0) return never;
      break;
    case 'LessThanOrEqualToThreshold':
      if (threshold < 0) return never;
      break;
  }
  const isRate = (metric === '4xx' || metric === '5xx') && statistic === 'Average';
  const isBeyondAll = comparison.startsWith('Greater') && threshold > 1;
  return isRate && isBeyondAll
    ? 'never is in alarm, as the average is the share of failed requests: 0 to 1'
    : undefined;
}
