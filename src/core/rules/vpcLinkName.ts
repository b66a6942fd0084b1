import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const MAX_LENGTH = 128;

export const vpcLinkName: Rule = {
  code: 'vpc-link/name-length',
  severity: 'error',
  fix: 'Give the VPC link a name of 1 to 128 characters.',
  source: 'API Gateway V2 API reference, CreateVpcLink: Name.',
  *check(design) {
    for (const { id, name } of Object.values(design.vpcLinks)) {
      const subject = { id, field: 'name' };
      if (name.trim() === '') yield { message: 'The VPC link has no name.', subject };
      else if (name.length > MAX_LENGTH) {
        yield {
          message: `The name of the VPC link ${shortNameOf(design, id)} has ${name.length} characters; API Gateway takes at most 128.`,
          subject,
        };
      }
    }
  },
};
