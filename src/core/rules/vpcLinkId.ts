import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const LINK_ID = /^[\w-]{1,1024}$/;

export const vpcLinkId: Rule = {
  code: 'vpc-link/id',
  severity: 'error',
  fix: 'Copy the id from the API Gateway console, or leave it empty to be asked for it at deployment.',
  source: 'API Gateway V2 API reference, CreateIntegration: ConnectionId.',
  *check(design) {
    for (const link of Object.values(design.vpcLinks)) {
      if (link.source !== 'existing' || link.existingId === undefined || LINK_ID.test(link.existingId)) continue;
      yield {
        message: `The id of the VPC link ${shortNameOf(design, link.id)} is none: letters, digits, - and _ only.`,
        subject: { id: link.id, field: 'existingId' },
      };
    }
  },
};
