import { setAt } from '../commands/setAt.ts';
import type { Alarm, Metric } from '../model/alarm.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

/** What the metrics count that have no data where there was none. */
const COUNTED: ReadonlyMap<Metric, string> = new Map([
  ['Count', 'requests'],
  ['ConnectCount', 'connections'],
  ['MessageCount', 'messages'],
]);

export const alarmOnSilence: Rule = {
  code: 'alarm/silence',
  severity: 'warning',
  title: 'An alarm waits for silence and does not hear it',
  reason:
    'API Gateway sends no data for a period in which nothing happened, not a zero. What that means is for the alarm to say, and unless it says that it is an alarm there never is one.',
  fix: 'Let missing data be an alarm, or raise the threshold.',
  source: 'CloudWatch User Guide, "Configuring how CloudWatch alarms treat missing data".',
  each: 'alarm',
  *check(alarm, design) {
    const { id, metric, treatMissingData } = alarm;
    const counted = COUNTED.get(metric);
    if (counted === undefined || treatMissingData === 'breaching' || !waitsForNone(alarm)) return;
    yield {
      message: `${shortNameOf(design, id)} waits for a period without ${counted}, which has no data, and missing data is no alarm to it.`,
      subject: { id, field: 'treatMissingData' },
    };
  },
  quickFixes: ({ id }) => [setAt('Let missing data be an alarm', id, 'treatMissingData', 'breaching')],
};

/** A period that has data has at least one of what is counted. */
function waitsForNone({ comparison, threshold }: Alarm): boolean {
  switch (comparison) {
    case 'LessThanThreshold':
      return threshold > 0 && threshold <= 1;
    case 'LessThanOrEqualToThreshold':
      return threshold >= 0 && threshold < 1;
    case 'GreaterThanThreshold':
    case 'GreaterThanOrEqualToThreshold':
      return false;
  }
}
