import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;

export const alarmEvaluation: Rule = {
  code: 'alarm/evaluation',
  severity: 'error',
  fix: 'Look at a whole number of periods from 1 up, one day at most, or seven with periods of an hour and more.',
  source: 'CloudWatch API reference, PutMetricAlarm: EvaluationPeriods and Period.',
  *check(design) {
    for (const { id, periodInSeconds, evaluationPeriods: count } of Object.values(design.alarms)) {
      if (!Number.isInteger(count) || count < 1) {
        yield {
          message: `${shortNameOf(design, id)} looks at ${count} periods; it has to be a whole number from 1 up.`,
          subject: { id, field: 'evaluationPeriods' },
        };
      } else if (count * periodInSeconds > (periodInSeconds < HOUR ? DAY : 7 * DAY)) {
        yield {
          message: `${shortNameOf(design, id)} looks back further than CloudWatch does: ${periodInSeconds < HOUR ? 'one day' : 'seven days'}.`,
          subject: { id, field: 'evaluationPeriods' },
        };
      }
    }
  },
};
