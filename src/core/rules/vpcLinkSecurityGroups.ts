import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { newVpcLinksOf } from './newVpcLinksOf.ts';
import type { Rule } from './rule.ts';

const GROUP_ID = /^sg-[0-9a-f]{8,17}$/;

export const vpcLinkSecurityGroups: Rule = {
  code: 'vpc-link/security-groups',
  severity: 'error',
  fix: 'Name security groups by their ids, each once, or none to be asked for them at deployment.',
  source: 'API Gateway V2 API reference, CreateVpcLink: SecurityGroupIds; Amazon EC2 API reference, SecurityGroup.',
  *check(design) {
    for (const { id, securityGroups } of newVpcLinksOf(design)) {
      if (securityGroups?.source !== 'existing') continue;
      const { ids } = securityGroups;
      const subject = { id, field: 'securityGroups.ids' };
      const link = shortNameOf(design, id);
      const wrong = ids.find((group) => !GROUP_ID.test(group));
      const twice = ids.find((group, index) => ids.indexOf(group) < index);
      if (wrong !== undefined)
        yield {
          message: `${link} has ${shortened(wrong) || 'an empty text'} among its security groups; their ids read sg-0a1b….`,
          subject,
        };
      else if (twice !== undefined)
        yield { message: `${link} names the security group ${shortened(twice)} more than once.`, subject };
    }
  },
};
