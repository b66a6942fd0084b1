import { shortNameOf } from '../model/naming.ts';
import { apisOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const corsAuthorizationHeader: Rule = {
  code: 'cors/authorization-not-named',
  severity: 'info',
  fix: 'Name authorization beside *, if pages send it.',
  source: 'Fetch standard, "CORS-safelisted request-header" and the wildcard: Authorization must be named.',
  *check(design) {
    for (const api of apisOf(design, 'HTTP')) {
      if (!api.cors) continue;

      const headers = api.cors.allowHeaders.map((header) => header.toLowerCase());
      if (!headers.includes('*') || headers.includes('authorization')) continue;
      yield {
        message: `CORS of ${shortNameOf(design, api.id)} allows any header (*), which to browsers is any but Authorization.`,
        subject: { id: api.id, field: 'cors.allowHeaders' },
      };
    }
  },
};
