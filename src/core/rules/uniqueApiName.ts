import { byNumber } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { normalisedName, repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueApiName: Rule = {
  code: 'api/duplicate-name',
  severity: 'warning',
  fix: 'Rename one of them.',
  source: 'Resource names in the exports follow from names; of two equal ones, the second gets a number.',
  *check(design) {
    const named = Object.values(design.apis)
      .filter((api) => api.name.trim() !== '')
      .sort(byNumber);
    for (const { item, first } of repeated(named, (api) => normalisedName(api.name))) {
      yield {
        message: `${shortNameOf(design, item.id)} has the same name as another API, ${shortNameOf(design, first.id)}; the exports tell them apart by a number.`,
        subject: { id: item.id, field: 'name' },
      };
    }
  },
};
