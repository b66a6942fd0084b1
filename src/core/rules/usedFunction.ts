import { nameOf } from '../model/naming.ts';
import { integrationsInvoking } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const usedFunction: Rule = {
  code: 'function/unused',
  severity: 'warning',
  fix: 'Let an integration invoke it, or delete it.',
  source: 'Exports leave out what no integration invokes.',
  *check(design) {
    for (const { id } of Object.values(design.functions)) {
      if (integrationsInvoking(design, id).length > 0) continue;
      yield { message: `No integration invokes ${nameOf(design, id)}; the exports leave it out.`, subject: { id } };
    }
  },
};
