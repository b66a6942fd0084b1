import { nameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const corsOptionsRoute: Rule = {
  code: 'route/options-with-cors',
  severity: 'info',
  fix: 'Remove the route, unless something other than a preflight calls it.',
  source: 'API Gateway Developer Guide, "Configuring CORS for an HTTP API".',
  *check(design) {
    for (const route of Object.values(design.routes)) {
      if (route.key.kind !== 'match' || route.key.method !== 'OPTIONS' || !design.apis[route.apiId]?.cors) continue;
      yield {
        message: `${nameOf(design, route.id)} gets no preflight requests: ${nameOf(design, route.apiId)} has CORS, so API Gateway answers those itself.`,
        subject: { id: route.id, field: 'key.method' },
      };
    }
  },
};
