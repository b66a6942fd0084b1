import { isKind } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { alarmsOf } from '../model/queries.ts';
import { distinctlyNamed } from './distinctlyNamed.ts';
import { normalisedName, repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueAlarmName: Rule = {
  code: 'alarm/duplicate-name',
  severity: 'warning',
  title: 'Two alarms of an API have the same name',
  reason: 'Their resources in the exports differ by a number, which does not say which of the two is in alarm.',
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
  quickFixes(design, { subject: { id } }) {
    const alarm = isKind('alarm', id) && design.alarms[id];
    return alarm ? [distinctlyNamed(alarm, alarmsOf(design, alarm.apiId))] : [];
  },
  fixAll: true,
  mayBreak: true,
};
