import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const corsHasOrigin: Rule = {
  code: 'cors/no-origin',
  severity: 'warning',
  title: 'CORS names no origin',
  reason:
    'API Gateway answers preflight requests as soon as CORS is set, and allows what it names. Browsers keep the answers from pages of any site that is not among the origins.',
  fix: 'Name the origins that may call the API, or take CORS away.',
  source: 'API Gateway Developer Guide, "Configuring CORS for an HTTP API".',
  each: 'api',
  *check(api, design) {
    if (api.protocol !== 'HTTP' || !api.cors || api.cors.allowOrigins.length > 0) return;
    yield {
      message: `CORS of ${shortNameOf(design, api.id)} names no origin, so no page of another site may read its answers.`,
      subject: { id: api.id, field: 'cors.allowOrigins' },
    };
  },
  quickFixes: ({ id }, design) => [setAt(`Take CORS away from ${shortNameOf(design, id)}`, id, 'cors', undefined)],
};
