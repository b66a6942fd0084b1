import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const alarmDatapoints: Rule = {
  code: 'alarm/datapoints',
  severity: 'error',
  fix: 'Use a whole number from 1 up to the number of periods, or leave it empty for all of them.',
  source: 'CloudWatch API reference, PutMetricAlarm: DatapointsToAlarm.',
  *check(design) {
    for (const { id, evaluationPeriods, datapointsToAlarm: count } of Object.values(design.alarms)) {
      if (count === undefined || (Number.isInteger(count) && count >= 1 && count <= evaluationPeriods)) continue;
      yield {
        message: `${shortNameOf(design, id)} wants ${count} of its ${evaluationPeriods} periods beyond the threshold, which cannot be.`,
        subject: { id, field: 'datapointsToAlarm' },
      };
    }
  },
};
