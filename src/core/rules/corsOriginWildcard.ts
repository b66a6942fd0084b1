import { shortNameOf } from '../model/naming.ts';
import { apisOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const corsOriginWildcard: Rule = {
  code: 'cors/origin-wildcard',
  severity: 'warning',
  fix: 'Name every origin.',
  source: 'API Gateway Developer Guide, "Configuring CORS for an HTTP API".',
  *check(design) {
    for (const api of apisOf(design, 'HTTP')) {
      if (!api.cors) continue;

      for (const origin of api.cors.allowOrigins) {
        if (!origin.includes('*') || ['*', 'https://*', 'http://*'].includes(origin)) continue;
        yield {
          message: `The origin ${origin} of ${shortNameOf(design, api.id)} has a * inside. API Gateway documents only *, https://* and http://*, so it may match nothing.`,
          subject: { id: api.id, field: 'cors.allowOrigins' },
        };
      }
    }
  },
};
