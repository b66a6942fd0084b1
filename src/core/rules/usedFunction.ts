import { shortNameOf } from '../model/naming.ts';
import { authorizersInvoking, integrationsInvoking } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const usedFunction: Rule = {
  code: 'function/unused',
  severity: 'warning',
  fix: 'Let an integration or an authorizer invoke it, or delete it.',
  source: 'Exports leave out what nothing invokes.',
  *check(design) {
    for (const { id } of Object.values(design.functions)) {
      if (integrationsInvoking(design, id).length + authorizersInvoking(design, id).length > 0) continue;
      yield {
        message: `Neither an integration nor an authorizer invokes ${shortNameOf(design, id)}; the exports leave it out.`,
        subject: { id },
      };
    }
  },
};
