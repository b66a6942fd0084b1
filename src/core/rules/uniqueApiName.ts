import { byNumber, isKind } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { distinctlyNamed } from './distinctlyNamed.ts';
import { normalisedName, repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueApiName: Rule = {
  code: 'api/duplicate-name',
  severity: 'warning',
  title: 'Two APIs have the same name',
  reason:
    'The console lists two APIs that nobody can tell apart. When the first is deleted the second loses its number in the exports, and a deployment makes another API of it, with another URL.',
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
  quickFixes(design, { subject: { id } }) {
    const api = isKind('api', id) ? design.apis[id] : undefined;
    return api ? [distinctlyNamed(api, Object.values(design.apis))] : [];
  },
  mayBreak: true,
};
