import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

const VPC_ID = /^vpc-[0-9a-f]{8,17}$/;

export const vpcId: Rule = {
  code: 'vpc-link/vpc',
  severity: 'error',
  title: 'The id of a VPC is none',
  reason:
    'The exports look up the VPC by its id, and put the security groups of load balancers and links into it. The deployment fails where there is none.',
  fix: 'Copy the id from the VPC console, or leave it empty to be asked for it at deployment.',
  source: 'Amazon EC2 API reference, Vpc.',
  each: 'vpcLink',
  *check({ id, vpcId: given }, design) {
    if (given === undefined || VPC_ID.test(given)) return;
    yield {
      message: `${shortNameOf(design, id)} leads into ${shortened(given) || 'an empty text'}, which is not the id of a VPC: vpc-0a1b….`,
      subject: { id, field: 'vpcId' },
    };
  },
  quickFixes({ id, vpcId: given = '' }) {
    const trimmed = given.replace(/\s+/g, '').toLowerCase();
    return VPC_ID.test(trimmed)
      ? [setAt(`Make it ${trimmed}`, id, 'vpcId', trimmed)]
      : [setAt('Ask for the VPC at deployment', id, 'vpcId', undefined)];
  },
};
