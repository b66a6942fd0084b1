import { shortNameOf } from '../model/naming.ts';
import { integrationsThrough } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const usedVpcLink: Rule = {
  code: 'vpc-link/unused',
  severity: 'warning',
  fix: 'Let an integration go through it, or delete it.',
  source: 'Exports leave out what no integration goes through.',
  *check(design) {
    for (const { id } of Object.values(design.vpcLinks)) {
      if (integrationsThrough(design, id).length > 0) continue;
      yield {
        message: `No integration goes through the VPC link ${shortNameOf(design, id)}; the exports leave it out.`,
        subject: { id },
      };
    }
  },
};
