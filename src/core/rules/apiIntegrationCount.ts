import { shortNameOf } from '../model/naming.ts';
import { apisOf, integrationsOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

const QUOTA = 300;

export const apiIntegrationCount: Rule = {
  code: 'api/too-many-integrations',
  severity: 'error',
  fix: 'Share integrations among routes, or split the API.',
  source: 'API Gateway Developer Guide, "Quotas for HTTP APIs".',
  *check(design) {
    for (const { id } of apisOf(design, 'HTTP')) {
      const count = integrationsOf(design, id).length;
      if (count <= QUOTA) continue;
      yield {
        message: `${shortNameOf(design, id)} has ${count.toLocaleString('en')} integrations; API Gateway allows ${QUOTA} to an API. The quota cannot be raised.`,
        subject: { id },
      };
    }
  },
};
