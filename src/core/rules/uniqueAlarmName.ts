import { shortNameOf } from '../model/naming.ts';
import { alarmsOf } from '../model/queries.ts';
import { normalisedName, repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueAlarmName: Rule = {
  code: 'alarm/duplicate-name',
  severity: 'warning',
  fix: 'Rename one of them.',
  source: 'Resource names in the exports follow from names; of two equal ones, the second gets a number.',
  *check(design) {
    for (const { id: apiId } of Object.values(design.apis)) {
      const named = alarmsOf(design, apiId).filter((alarm) => alarm.name.trim() !== '');
      for (const { item, first } of repeated(named, (alarm) => normalisedName(alarm.name))) {
        yield {
          message: `${shortNameOf(design, item.id)} has the same name as another alarm of ${shortNameOf(design, apiId)}, ${shortNameOf(design, first.id)}; the exports tell them apart by a number.`,
          subject: { id: item.id, field: 'name' },
        };
      }
    }
  },
};
