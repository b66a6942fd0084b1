import { shortNameOf } from '../model/naming.ts';
import { authorizersOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

const QUOTA = 10;

export const apiAuthorizerCount: Rule = {
  code: 'api/too-many-authorizers',
  severity: 'warning',
  fix: 'Let routes share authorizers, or ask AWS for a higher quota.',
  source:
    'API Gateway Developer Guide, "Quotas for HTTP APIs" and "Quotas for configuring and running a WebSocket API".',
  *check(design) {
    for (const { id } of Object.values(design.apis)) {
      const count = authorizersOf(design, id).length;
      if (count <= QUOTA) continue;
      yield {
        message: `${shortNameOf(design, id)} has ${count} authorizers; API Gateway allows ${QUOTA} to an API. The quota can be raised.`,
        subject: { id },
      };
    }
  },
};
