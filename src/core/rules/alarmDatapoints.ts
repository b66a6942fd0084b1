import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const alarmDatapoints: Rule = {
  code: 'alarm/datapoints',
  severity: 'error',
  title: 'An alarm wants more periods than it looks at, or none',
  reason:
    'CloudWatch counts how many of the periods it looks at are beyond the threshold. PutMetricAlarm refuses to wait for none of them, or for more than there are.',
  fix: 'Use a whole number from 1 up to the number of periods, or leave it empty for all of them.',
  source: 'CloudWatch API reference, PutMetricAlarm: DatapointsToAlarm.',
  each: 'alarm',
  *check({ id, evaluationPeriods, datapointsToAlarm: count }, design) {
    if (count === undefined || (Number.isInteger(count) && count >= 1 && count <= evaluationPeriods)) return;
    yield {
      message: `${shortNameOf(design, id)} wants ${count} of its ${evaluationPeriods === 1 ? '1 period' : `${evaluationPeriods} periods`} beyond the threshold, which cannot be.`,
      subject: { id, field: 'datapointsToAlarm' },
    };
  },
  quickFixes({ id, evaluationPeriods, datapointsToAlarm = 0 }) {
    const count = Math.max(Math.round(datapointsToAlarm), 1);
    if (count >= evaluationPeriods) return [setAt('Want all of its periods', id, 'datapointsToAlarm', undefined)];
    return [setAt(`Want ${count} of its ${evaluationPeriods} periods`, id, 'datapointsToAlarm', count)];
  },
  fixAll: true,
};
