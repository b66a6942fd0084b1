import { shortNameOf } from '../model/naming.ts';
import { newVpcLinksOf } from './newVpcLinksOf.ts';
import type { Rule } from './rule.ts';

export const vpcLinkZones: Rule = {
  code: 'vpc-link/one-subnet',
  severity: 'warning',
  fix: 'Name a subnet of another availability zone too; subnets cannot be added later.',
  source:
    'API Gateway Developer Guide, "Working with VPC links for HTTP APIs": VPC links are immutable; a subnet is in one availability zone.',
  *check(design) {
    for (const { id, subnetIds } of newVpcLinksOf(design)) {
      if (subnetIds.length !== 1) continue;
      yield {
        message: `${shortNameOf(design, id)} has one subnet, so that it works as long as one availability zone does.`,
        subject: { id, field: 'subnetIds' },
      };
    }
  },
};
