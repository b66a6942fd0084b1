import { byNumber } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { normalisedName, repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueUsagePlanName: Rule = {
  code: 'usage-plan/duplicate-name',
  severity: 'warning',
  fix: 'Rename one of them.',
  source: 'Resource names in the exports follow from names; of two equal ones, the second gets a number.',
  *check(design) {
    const named = Object.values(design.usagePlans)
      .filter(({ name }) => name.trim() !== '')
      .sort(byNumber);
    for (const { item } of repeated(named, ({ name }) => normalisedName(name))) {
      yield {
        message: `Another usage plan has the name ${shortNameOf(design, item.id)} too; the exports tell them apart by a number.`,
        subject: { id: item.id, field: 'name' },
      };
    }
  },
};
