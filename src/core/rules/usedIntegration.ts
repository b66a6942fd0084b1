import { deleteEntities } from '../commands/deleteEntities.ts';
import { shortNameOf } from '../model/naming.ts';
import { routesTo } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const usedIntegration: Rule = {
  code: 'integration/unused',
  severity: 'warning',
  title: 'No route goes to an integration',
  reason: 'An integration is called by its routes alone. One without a route would be deployed for nothing.',
  fix: 'Connect a route to it, or delete it.',
  source: 'Exports leave out what no route reaches.',
  each: 'integration',
  *check({ id }, design) {
    if (routesTo(design, id).length > 0) return;
    yield { message: `No route goes to ${shortNameOf(design, id)}; the exports leave it out.`, subject: { id } };
  },
  quickFixes: ({ id }, design) => [deleteEntities(design, [id])],
};
