import { shortNameOf } from '../model/naming.ts';
import { routesOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

const QUOTA = 300;

export const apiRouteCount: Rule = {
  code: 'api/too-many-routes',
  severity: 'warning',
  fix: 'Split the API, or ask AWS for a higher quota.',
  source:
    'API Gateway Developer Guide, "Quotas for HTTP APIs" and "Quotas for configuring and running a WebSocket API".',
  *check(design) {
    for (const { id } of Object.values(design.apis)) {
      const count = routesOf(design, id).length;
      if (count <= QUOTA) continue;
      yield {
        message: `${shortNameOf(design, id)} has ${count.toLocaleString('en')} routes; API Gateway allows ${QUOTA} to an API. The quota can be raised.`,
        subject: { id },
      };
    }
  },
};
