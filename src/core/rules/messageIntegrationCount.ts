import { shortNameOf } from '../model/naming.ts';
import { apisOf, integrationsOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

const QUOTA = 300;

export const messageIntegrationCount: Rule = {
  code: 'api/many-integrations',
  severity: 'warning',
  fix: 'Share integrations among routes, or ask AWS for a higher quota.',
  source: 'API Gateway Developer Guide, "Quotas for configuring and running a WebSocket API".',
  *check(design) {
    for (const { id } of apisOf(design, 'WEBSOCKET')) {
      const count = integrationsOf(design, id).length;
      if (count <= QUOTA) continue;
      yield {
        message: `${shortNameOf(design, id)} has ${count.toLocaleString('en')} integrations; API Gateway allows ${QUOTA} to an API. The quota can be raised.`,
        subject: { id },
      };
    }
  },
};
