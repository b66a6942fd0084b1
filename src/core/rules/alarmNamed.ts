import { setAt } from '../commands/setAt.ts';
import { freshName, shortNameOf } from '../model/naming.ts';
import { alarmsOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const alarmNamed: Rule = {
  code: 'alarm/no-name',
  severity: 'warning',
  title: 'An alarm has no name',
  reason:
    'Its resource in the exports is called after it, and with it what CloudWatch shows and sends when something is wrong.',
  fix: 'Give it a name.',
  source: 'Resource names in the exports follow from it.',
  each: 'alarm',
  *check({ id, apiId, metric, name }, design) {
    if (name.trim() !== '') return;
    yield {
      message: `The alarm on ${metric} of ${shortNameOf(design, apiId)} has no name.`,
      subject: { id, field: 'name' },
    };
  },
  quickFixes({ id, apiId, metric }, design) {
    const taken = alarmsOf(design, apiId).map((alarm) => alarm.name);
    const made = freshName(`on-${metric}`, taken);
    return [setAt(`Call it ${made}`, id, 'name', made)];
  },
};
