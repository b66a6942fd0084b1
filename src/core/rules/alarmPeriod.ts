import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const alarmPeriod: Rule = {
  code: 'alarm/period',
  severity: 'error',
  fix: 'Use a multiple of 60 seconds.',
  source: 'CloudWatch API reference, PutMetricAlarm: Period.',
  *check(design) {
    for (const { id, periodInSeconds: period } of Object.values(design.alarms)) {
      if (period === 10 || period === 30 || (period > 0 && period % 60 === 0)) continue;
      yield {
        message: `The period of ${shortNameOf(design, id)} is ${period} s; CloudWatch takes 10, 30 or a multiple of 60.`,
        subject: { id, field: 'periodInSeconds' },
      };
    }
  },
};
