import { shortNameOf } from '../model/naming.ts';
import { routesGuardedBy } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const usedAuthorizer: Rule = {
  code: 'authorizer/unused',
  severity: 'warning',
  fix: 'Let it guard a route, or delete it.',
  source:
    'Exports leave out what guards no route, as the CDK creates an authorizer with the first route that it guards.',
  *check(design) {
    for (const { id } of Object.values(design.authorizers)) {
      if (routesGuardedBy(design, id).length > 0) continue;
      yield { message: `${shortNameOf(design, id)} guards no route; the exports leave it out.`, subject: { id } };
    }
  },
};
