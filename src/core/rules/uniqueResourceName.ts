import { byNumber, isKind } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { RESOURCE_KINDS } from '../model/resource.ts';
import { distinctlyNamed } from './distinctlyNamed.ts';
import { normalisedName, repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueResourceName: Rule = {
  code: 'resource/duplicate-name',
  severity: 'warning',
  title: 'Two resources of a kind have the same name',
  reason:
    'Which of them has the number in the exports may change when one goes. CloudFormation would replace the resources then, with all that is in them.',
  fix: 'Rename one of them, or let both users share one resource.',
  source: 'Resource names in the exports follow from names; of two equal ones, the second gets a number.',
  *check(design) {
    const named = Object.values(design.resources)
      .filter((resource) => resource.name.trim() !== '')
      .sort(byNumber);
    for (const { item } of repeated(named, ({ kind, name }) => `${kind} ${normalisedName(name)}`)) {
      const noun = RESOURCE_KINDS[item.kind].label.toLowerCase();
      yield {
        message: `Another ${noun} has the name ${shortNameOf(design, item.id)} too; the exports tell them apart by a number.`,
        subject: { id: item.id, field: 'name' },
      };
    }
  },
  quickFixes(design, { subject: { id } }) {
    const resource = isKind('resource', id) ? design.resources[id] : undefined;
    return resource ? [distinctlyNamed(resource, Object.values(design.resources))] : [];
  },
  mayBreak: true,
};
