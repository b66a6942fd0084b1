import { byNumber, isKind } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { distinctlyNamed } from './distinctlyNamed.ts';
import { normalisedName, repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueVpcLinkName: Rule = {
  code: 'vpc-link/duplicate-name',
  severity: 'warning',
  title: 'Two VPC links have the same name',
  reason:
    'Which of them has the number in the exports may change when one goes. CloudFormation would replace the links then, which takes minutes.',
  fix: 'Rename one of them, or let the integrations share one link.',
  source: 'Resource names in the exports follow from names; of two equal ones, the second gets a number.',
  *check(design) {
    const named = Object.values(design.vpcLinks)
      .filter((link) => link.name.trim() !== '')
      .sort(byNumber);
    for (const { item } of repeated(named, (link) => normalisedName(link.name))) {
      yield {
        message: `Another VPC link has the name ${shortNameOf(design, item.id)} too; the exports tell them apart by a number.`,
        subject: { id: item.id, field: 'name' },
      };
    }
  },
  quickFixes(design, { subject: { id } }) {
    const link = isKind('vpcLink', id) ? design.vpcLinks[id] : undefined;
    return link ? [distinctlyNamed(link, Object.values(design.vpcLinks))] : [];
  },
  mayBreak: true,
};
