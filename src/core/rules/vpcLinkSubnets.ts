import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { newVpcLinksOf } from './newVpcLinksOf.ts';
import type { Rule } from './rule.ts';

const SUBNET_ID = /^subnet-[0-9a-f]{8,17}$/;

export const vpcLinkSubnets: Rule = {
  code: 'vpc-link/subnets',
  severity: 'error',
  fix: 'Name subnets by their ids, each once, or none to be asked for them at deployment.',
  source: 'API Gateway V2 API reference, CreateVpcLink: SubnetIds; Amazon EC2 API reference, Subnet.',
  *check(design) {
    for (const { id, subnetIds } of newVpcLinksOf(design)) {
      const subject = { id, field: 'subnetIds' };
      const link = shortNameOf(design, id);
      const wrong = subnetIds.find((subnet) => !SUBNET_ID.test(subnet));
      const twice = subnetIds.find((subnet, index) => subnetIds.indexOf(subnet) < index);
      if (wrong !== undefined)
        yield {
          message: `${link} has ${shortened(wrong) || 'an empty text'} among its subnets; their ids read subnet-0a1b….`,
          subject,
        };
      else if (twice !== undefined)
        yield { message: `${link} names the subnet ${shortened(twice)} more than once.`, subject };
    }
  },
};
