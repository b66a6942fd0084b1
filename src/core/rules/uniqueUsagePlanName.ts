import { byNumber, isKind } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { distinctlyNamed } from './distinctlyNamed.ts';
import { normalisedName, repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueUsagePlanName: Rule = {
  code: 'usage-plan/duplicate-name',
  severity: 'warning',
  title: 'Two usage plans have the same name',
  reason:
    'In the console of API Gateway the two look the same, and their resources in the exports differ by a number, which does not say which is which.',
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
  quickFixes(design, { subject: { id } }) {
    const plan = isKind('usagePlan', id) && design.usagePlans[id];
    return plan ? [distinctlyNamed(plan, Object.values(design.usagePlans))] : [];
  },
  fixAll: true,
  mayBreak: true,
};
