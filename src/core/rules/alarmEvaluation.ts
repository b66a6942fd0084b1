import { setAt } from '../commands/setAt.ts';
import { longestLookBack } from '../model/alarm.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const alarmEvaluation: Rule = {
  code: 'alarm/evaluation',
  severity: 'error',
  title: 'An alarm looks back further than CloudWatch does, or at no whole number of periods',
  reason:
    'CloudWatch looks at the last day, or at the last seven days where a period is an hour or longer. PutMetricAlarm refuses an alarm whose periods reach further.',
  fix: 'Look at a whole number of periods from 1 up, one day at most, or seven with periods of an hour and more.',
  source: 'CloudWatch API reference, PutMetricAlarm: EvaluationPeriods and Period.',
  each: 'alarm',
  *check({ id, periodInSeconds, evaluationPeriods: count }, design) {
    const subject = { id, field: 'evaluationPeriods' };
    if (!Number.isInteger(count) || count < 1) {
      yield {
        message: `${shortNameOf(design, id)} looks at ${count} periods; it has to be a whole number from 1 up.`,
        subject,
      };
    } else if (count * periodInSeconds > longestLookBack(periodInSeconds)) {
      yield {
        message: `${shortNameOf(design, id)} looks back further than CloudWatch does: ${periodInSeconds < 3600 ? 'one day' : 'seven days'}.`,
        subject,
      };
    }
  },
  quickFixes({ id, periodInSeconds, evaluationPeriods }) {
    const wanted = Math.max(Math.round(evaluationPeriods), 1);
    const possible = periodInSeconds > 0 ? Math.floor(longestLookBack(periodInSeconds) / periodInSeconds) : wanted;
    const count = Math.min(wanted, possible);
    if (count < 1) return []; // one period alone is too long
    const label = count === 1 ? 'Look at 1 period' : `Look at ${count.toLocaleString('en')} periods`;
    return [setAt(label, id, 'evaluationPeriods', count)];
  },
  fixAll: true,
  mayBreak: true,
};
