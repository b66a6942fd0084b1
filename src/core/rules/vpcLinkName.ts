import { setAt } from '../commands/setAt.ts';
import { freshName, shortNameOf } from '../model/naming.ts';
import { cutAfter } from './cutAfter.ts';
import type { Rule } from './rule.ts';

const MAX_LENGTH = 128;

export const vpcLinkName: Rule = {
  code: 'vpc-link/name-length',
  severity: 'error',
  title: 'A VPC link has no name, or too long a one',
  reason: 'API Gateway demands a name of each link, and refuses to create one without or with a longer one.',
  fix: 'Give the VPC link a name of 1 to 128 characters.',
  source: 'API Gateway V2 API reference, CreateVpcLink: Name.',
  each: 'vpcLink',
  *check({ id, name }, design) {
    const subject = { id, field: 'name' };
    if (name.trim() === '') yield { message: 'The VPC link has no name.', subject };
    else if (name.length > MAX_LENGTH) {
      yield {
        message: `The name of the VPC link ${shortNameOf(design, id)} has ${name.length} characters; API Gateway takes at most 128.`,
        subject,
      };
    }
  },
  quickFixes({ id, name }, design) {
    if (name.trim() !== '') return [cutAfter('the name', id, 'name', name, MAX_LENGTH)];
    const made = freshName(
      'vpc-link',
      Object.values(design.vpcLinks).map((link) => link.name),
    );
    return [setAt(`Call it ${made}`, id, 'name', made)];
  },
};
