import { setAt } from '../commands/setAt.ts';
import { longestLookBack } from '../model/alarm.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const MINUTE = 60;

export const alarmShortPeriod: Rule = {
  code: 'alarm/short-period',
  severity: 'warning',
  title: 'The period of an alarm is shorter than that of the metric',
  reason:
    'API Gateway sends its metrics once a minute. An alarm with a shorter period costs more, and finds most of its periods without data.',
  fix: 'Use 60 seconds or more.',
  source:
    'CloudWatch API reference, PutMetricAlarm: Period; API Gateway Developer Guide, "Working with metrics for HTTP APIs".',
  each: 'alarm',
  *check({ id, periodInSeconds: period }, design) {
    if (period !== 10 && period !== 30) return;
    yield {
      message: `${shortNameOf(design, id)} looks at every ${period} s, and API Gateway sends data every minute, so most periods have none.`,
      subject: { id, field: 'periodInSeconds' },
    };
  },
  quickFixes({ id, evaluationPeriods }) {
    if (evaluationPeriods * MINUTE > longestLookBack(MINUTE)) return []; // that would look back too far
    return [setAt('Look at every minute', id, 'periodInSeconds', MINUTE)];
  },
  fixAll: true,
};
