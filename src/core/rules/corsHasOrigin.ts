import { shortNameOf } from '../model/naming.ts';
import { apisOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const corsHasOrigin: Rule = {
  code: 'cors/no-origin',
  severity: 'warning',
  fix: 'Name the origins that may call the API, or take CORS away.',
  source: 'API Gateway Developer Guide, "Configuring CORS for an HTTP API".',
  *check(design) {
    for (const api of apisOf(design, 'HTTP')) {
      if (!api.cors) continue;

      if (api.cors.allowOrigins.length > 0) continue;
      yield {
        message: `CORS of ${shortNameOf(design, api.id)} names no origin, so no page of another site may read its answers.`,
        subject: { id: api.id, field: 'cors.allowOrigins' },
      };
    }
  },
};
