import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { faultyId, tidiedIds } from './idsOfVpc.ts';
import type { Rule } from './rule.ts';

const SUBNET_ID = /^subnet-[0-9a-f]{8,17}$/;

export const vpcLinkSubnets: Rule = {
  code: 'vpc-link/subnets',
  severity: 'error',
  title: 'A subnet of a VPC link is none, or there twice',
  reason:
    'API Gateway puts a network interface of the link into each subnet, and refuses to create the link where it cannot. They cannot be changed later, so a correction makes another link.',
  fix: 'Name subnets by their ids, each once, or none to be asked for them at deployment.',
  source: 'API Gateway V2 API reference, CreateVpcLink: SubnetIds; Amazon EC2 API reference, Subnet.',
  each: 'vpcLink',
  *check(link, design) {
    if (link.source !== 'new') return;
    const { wrong, twice } = faultyId(link.subnetIds, SUBNET_ID);
    const subject = { id: link.id, field: 'subnetIds' };
    const name = shortNameOf(design, link.id);
    if (wrong !== undefined)
      yield {
        message: `${name} has ${shortened(wrong) || 'an empty text'} among its subnets; their ids read subnet-0a1b….`,
        subject,
      };
    else if (twice !== undefined)
      yield { message: `${name} names the subnet ${shortened(twice)} more than once.`, subject };
  },
  quickFixes(link, design) {
    if (link.source !== 'new') return [];
    const mended = tidiedIds(link.subnetIds, SUBNET_ID);
    return [
      setAt(`Keep only ids of subnets in ${shortNameOf(design, link.id)}, each once`, link.id, 'subnetIds', mended),
    ];
  },
};
