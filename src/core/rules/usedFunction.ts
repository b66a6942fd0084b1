import { deleteEntities } from '../commands/deleteEntities.ts';
import { shortNameOf } from '../model/naming.ts';
import { authorizersInvoking, integrationsInvoking } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const usedFunction: Rule = {
  code: 'function/unused',
  severity: 'warning',
  title: 'Nothing invokes a function',
  reason: 'A function is invoked by integrations and authorizers. One without either would be deployed for nothing.',
  fix: 'Let an integration or an authorizer invoke it, or delete it.',
  source: 'Exports leave out what nothing invokes.',
  each: 'function',
  *check({ id }, design) {
    if (integrationsInvoking(design, id).length + authorizersInvoking(design, id).length > 0) return;
    yield {
      message: `Neither an integration nor an authorizer invokes ${shortNameOf(design, id)}; the exports leave it out.`,
      subject: { id },
    };
  },
  quickFixes: ({ id }, design) => [deleteEntities(design, [id])],
};
