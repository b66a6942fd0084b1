import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { faultyId, tidiedIds } from './idsOfVpc.ts';
import type { Rule } from './rule.ts';

const FIELD = 'securityGroups.ids';
const GROUP_ID = /^sg-[0-9a-f]{8,17}$/;

export const vpcLinkSecurityGroups: Rule = {
  code: 'vpc-link/security-groups',
  severity: 'error',
  title: 'A security group of a VPC link is none, or there twice',
  reason:
    'API Gateway puts the network interfaces of the link into these groups, and refuses to create the link where it cannot. They cannot be changed later, so a correction makes another link.',
  fix: 'Name security groups by their ids, each once, or none to be asked for them at deployment.',
  source: 'API Gateway V2 API reference, CreateVpcLink: SecurityGroupIds; Amazon EC2 API reference, SecurityGroup.',
  each: 'vpcLink',
  *check(link, design) {
    if (link.source !== 'new' || link.securityGroups?.source !== 'existing') return;
    const { id, securityGroups } = link;
    const { wrong, twice } = faultyId(securityGroups.ids, GROUP_ID);
    const subject = { id, field: FIELD };
    const name = shortNameOf(design, id);
    if (wrong !== undefined)
      yield {
        message: `${name} has ${shortened(wrong) || 'an empty text'} among its security groups; their ids read sg-0a1b….`,
        subject,
      };
    else if (twice !== undefined)
      yield { message: `${name} names the security group ${shortened(twice)} more than once.`, subject };
  },
  quickFixes(link, design) {
    if (link.source !== 'new' || link.securityGroups?.source !== 'existing') return [];
    const mended = tidiedIds(link.securityGroups.ids, GROUP_ID);
    return [
      setAt(`Keep only ids of security groups in ${shortNameOf(design, link.id)}, each once`, link.id, FIELD, mended),
    ];
  },
};
