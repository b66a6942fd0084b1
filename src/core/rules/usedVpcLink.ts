import { deleteEntities } from '../commands/deleteEntities.ts';
import { shortNameOf } from '../model/naming.ts';
import { integrationsThrough } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const usedVpcLink: Rule = {
  code: 'vpc-link/unused',
  severity: 'warning',
  title: 'No integration goes through a VPC link',
  reason:
    'A VPC link is deployed for the integrations that go through it. API Gateway also makes a link inactive that had no traffic for 60 days.',
  fix: 'Let an integration go through it, or delete it.',
  source: 'Exports leave out what no integration goes through.',
  each: 'vpcLink',
  *check({ id }, design) {
    if (integrationsThrough(design, id).length > 0) return;
    yield {
      message: `No integration goes through the VPC link ${shortNameOf(design, id)}; the exports leave it out.`,
      subject: { id },
    };
  },
  quickFixes: ({ id }, design) => [deleteEntities(design, [id])],
};
