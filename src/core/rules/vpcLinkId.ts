import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const LINK_ID = /^[\w-]{1,1024}$/;

export const vpcLinkId: Rule = {
  code: 'vpc-link/id',
  severity: 'error',
  title: 'The id of a VPC link is none',
  reason:
    'An integration names the link by its id, and API Gateway refuses to create the integration for one that it does not know.',
  fix: 'Copy the id from the API Gateway console, or leave it empty to be asked for it at deployment.',
  source: 'API Gateway V2 API reference, CreateIntegration: ConnectionId.',
  each: 'vpcLink',
  *check(link, design) {
    if (link.source !== 'existing' || link.existingId === undefined || LINK_ID.test(link.existingId)) return;
    yield {
      message: `The id of the VPC link ${shortNameOf(design, link.id)} is none: letters, digits, - and _ only.`,
      subject: { id: link.id, field: 'existingId' },
    };
  },
  quickFixes(link) {
    const trimmed = link.source === 'existing' ? (link.existingId ?? '').replace(/\s+/g, '') : '';
    return LINK_ID.test(trimmed)
      ? [setAt('Remove the spaces from the id', link.id, 'existingId', trimmed)]
      : [setAt('Ask for the id at deployment', link.id, 'existingId', undefined)];
  },
};
