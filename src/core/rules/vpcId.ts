import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

const VPC_ID = /^vpc-[0-9a-f]{8,17}$/;

export const vpcId: Rule = {
  code: 'vpc-link/vpc',
  severity: 'error',
  fix: 'Copy the id from the VPC console, or leave it empty to be asked for it at deployment.',
  source: 'Amazon EC2 API reference, Vpc.',
  *check(design) {
    for (const { id, vpcId } of Object.values(design.vpcLinks)) {
      if (vpcId === undefined || VPC_ID.test(vpcId)) continue;
      yield {
        message: `${shortNameOf(design, id)} leads into ${shortened(vpcId) || 'an empty text'}, which is not the id of a VPC: vpc-0a1b….`,
        subject: { id, field: 'vpcId' },
      };
    }
  },
};
