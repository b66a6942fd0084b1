import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const DAY = 86_400;

export const alarmPeriod: Rule = {
  code: 'alarm/period',
  severity: 'error',
  title: 'The period of an alarm is no multiple of a minute',
  reason:
    'CloudWatch keeps the data of API Gateway by the minute. PutMetricAlarm takes 10, 20 and 30 seconds for metrics of high resolution, of which the CDK stops at 20, and refuses all else that is no multiple of 60.',
  fix: 'Use a multiple of 60 seconds.',
  source: 'CloudWatch API reference, PutMetricAlarm: Period; aws-cdk-lib, Metric: period.',
  each: 'alarm',
  *check({ id, periodInSeconds: period }, design) {
    if (period === 10 || period === 30 || (period > 0 && period % 60 === 0)) return;
    yield {
      message: `The period of ${shortNameOf(design, id)} is ${period} s; it has to be 10, 30 or a multiple of 60.`,
      subject: { id, field: 'periodInSeconds' },
    };
  },
  quickFixes({ id, periodInSeconds }) {
    const period = Math.min(Math.max(Math.round(periodInSeconds / 60) * 60, 60), DAY);
    return [setAt(`Make the period ${period.toLocaleString('en')} s`, id, 'periodInSeconds', period)];
  },
  fixAll: true,
  mayBreak: true,
};
