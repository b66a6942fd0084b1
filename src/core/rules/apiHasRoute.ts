import { shortNameOf } from '../model/naming.ts';
import { routesOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const apiHasRoute: Rule = {
  code: 'api/no-route',
  severity: 'warning',
  fix: 'Add a route.',
  source:
    'API Gateway Developer Guide, "Developing an HTTP API": an API needs a route, an integration, a stage and a deployment.',
  *check(design) {
    for (const { id } of Object.values(design.apis)) {
      if (routesOf(design, id).length > 0) continue;
      yield {
        message: `${shortNameOf(design, id)} has no route, so it answers every request with 404.`,
        subject: { id },
      };
    }
  },
};
