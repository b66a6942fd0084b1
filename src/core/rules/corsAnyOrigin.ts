import { shortNameOf } from '../model/naming.ts';
import { namedOrigins, ORIGIN_WILDCARDS } from './namedOrigins.ts';
import type { Rule } from './rule.ts';

export const corsAnyOrigin: Rule = {
  code: 'cors/any-origin',
  severity: 'info',
  title: 'CORS lets pages of any site read the answers',
  reason:
    'That suits an API for everybody. One for pages of your own is open to those of every other site too, at your cost and against the same limits.',
  fix: 'Name the origins of your pages, unless the API is for those of everybody.',
  source: 'API Gateway Developer Guide, "Configuring CORS for an HTTP API".',
  topic: 'security',
  each: 'api',
  *check(api, design) {
    // Together with credentials it is worse than worth knowing, and rules of their own say so.
    if (api.protocol !== 'HTTP' || !api.cors || api.cors.allowCredentials) return;
    const wildcard = api.cors.allowOrigins.find((origin) => ORIGIN_WILDCARDS.includes(origin));
    if (wildcard === undefined) return;
    yield {
      message: `CORS of ${shortNameOf(design, api.id)} allows the origin ${wildcard}, so pages of any site may read its answers.`,
      subject: { id: api.id, field: 'cors.allowOrigins' },
    };
  },
  quickFixes: namedOrigins,
};
