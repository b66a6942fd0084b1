import { batch, type Command } from '../commands/command.ts';
import { setAt } from '../commands/setAt.ts';
import { type Alarm, DEFAULT_STATISTICS } from '../model/alarm.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const alarmThreshold: Rule = {
  code: 'alarm/threshold',
  severity: 'warning',
  title: 'An alarm is always in alarm, or never',
  reason:
    'No metric of API Gateway is below zero, and the average of errors is the share of requests that failed. With all that can happen on one side of the threshold, the alarm says nothing.',
  fix: 'Choose a threshold that the metric can be on either side of.',
  source:
    'API Gateway Developer Guide, "Working with metrics for HTTP APIs" and "Monitoring WebSocket API execution with CloudWatch metrics".',
  each: 'alarm',
  *check(alarm, design) {
    const outcome = outcomeOf(alarm);
    if (!outcome) return;
    yield {
      message: `${shortNameOf(design, alarm.id)} ${outcome}.`,
      subject: { id: alarm.id, field: 'threshold' },
    };
  },
  quickFixes: fixesOf,
};

function outcomeOf(alarm: Alarm): string | undefined {
  const { comparison, threshold } = alarm;
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
  const isBeyondAll = comparison.startsWith('Greater') && threshold > 1;
  return isShare(alarm) && isBeyondAll
    ? 'never is in alarm, as the average is the share of failed requests: 0 to 1'
    : undefined;
}

/** Whether the metric is a part of all requests. */
function isShare({ metric, statistic = DEFAULT_STATISTICS[metric] }: Alarm): boolean {
  return (metric === '4xx' || metric === '5xx') && statistic === 'Average';
}

function fixesOf(alarm: Alarm): Command[] {
  const { id, comparison, threshold } = alarm;
  if (comparison.startsWith('Less')) return []; // how little is too little, nobody else knows
  if (threshold <= 0)
    return [
      batch('Be in alarm above 0', [
        setAt('Compare', id, 'comparison', 'GreaterThanThreshold'),
        setAt('Set the threshold', id, 'threshold', 0),
      ]),
    ];
  const share = Number((threshold / 100).toPrecision(12));
  return share <= 1 ? [setAt(`Make it ${share}, which is ${threshold} %`, id, 'threshold', share)] : [];
}
