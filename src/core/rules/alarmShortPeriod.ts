import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const alarmShortPeriod: Rule = {
  code: 'alarm/short-period',
  severity: 'warning',
  fix: 'Use 60 seconds or more.',
  source: 'CloudWatch API reference, PutMetricAlarm: Period; API Gateway sends its metrics every minute.',
  *check(design) {
    for (const { id, periodInSeconds: period } of Object.values(design.alarms)) {
      if (period !== 10 && period !== 30) continue;
      yield {
        message: `${shortNameOf(design, id)} looks at every ${period} s, and API Gateway sends data every minute, so most periods have none.`,
        subject: { id, field: 'periodInSeconds' },
      };
    }
  },
};
