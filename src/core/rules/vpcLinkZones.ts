import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const vpcLinkZones: Rule = {
  code: 'vpc-link/one-subnet',
  severity: 'warning',
  title: 'A VPC link has a single subnet',
  reason:
    'A subnet is in one availability zone. When that fails, nothing behind the link can be reached, and a subnet cannot be added: the link is replaced.',
  fix: 'Name a subnet of another availability zone too; subnets cannot be added later.',
  source:
    'API Gateway Developer Guide, "Working with VPC links for HTTP APIs": VPC links are immutable; a subnet is in one availability zone.',
  each: 'vpcLink',
  *check(link, design) {
    if (link.source !== 'new' || link.subnetIds.length !== 1) return;
    yield {
      message: `${shortNameOf(design, link.id)} has one subnet, so that it works as long as one availability zone does.`,
      subject: { id: link.id, field: 'subnetIds' },
    };
  },
};
