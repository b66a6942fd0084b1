import { shortNameOf } from '../model/naming.ts';
import { routesTo } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const usedIntegration: Rule = {
  code: 'integration/unused',
  severity: 'warning',
  fix: 'Connect a route to it, or delete it.',
  source: 'Exports leave out what no route reaches.',
  *check(design) {
    for (const { id } of Object.values(design.integrations)) {
      if (routesTo(design, id).length > 0) continue;
      yield { message: `No route goes to ${shortNameOf(design, id)}; the exports leave it out.`, subject: { id } };
    }
  },
};
