import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { ORIGIN_WILDCARDS } from './namedOrigins.ts';
import type { Rule } from './rule.ts';

export const corsOriginWildcard: Rule = {
  code: 'cors/origin-wildcard',
  severity: 'warning',
  title: 'An origin of CORS has a * inside',
  reason:
    'The documentation knows *, https://* and http://* and no other wildcard. If API Gateway takes such an origin letter by letter, no page has it, and browsers keep the answers from all that are meant.',
  fix: 'Name every origin.',
  source: 'API Gateway Developer Guide, "Configuring CORS for an HTTP API".',
  topic: 'security',
  unverified: true,
  each: 'api',
  *check(api, design) {
    if (api.protocol !== 'HTTP' || !api.cors) return;
    for (const origin of api.cors.allowOrigins) {
      if (!origin.includes('*') || ORIGIN_WILDCARDS.includes(origin)) continue;
      yield {
        message: `The origin ${shortened(origin)} of ${shortNameOf(design, api.id)} has a * inside. API Gateway documents only *, https://* and http://*, so it may match nothing.`,
        subject: { id: api.id, field: 'cors.allowOrigins' },
      };
    }
  },
};
