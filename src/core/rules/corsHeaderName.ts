import { isHttpToken } from '../model/httpToken.ts';
import { shortNameOf } from '../model/naming.ts';
import { apisOf } from '../model/queries.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

export const corsHeaderName: Rule = {
  code: 'cors/header-name',
  severity: 'warning',
  fix: 'Write the names of headers, or *.',
  source: 'RFC 9110, section 5.6.2 (tokens).',
  *check(design) {
    for (const api of apisOf(design, 'HTTP')) {
      if (!api.cors) continue;
      for (const field of ['allowHeaders', 'exposeHeaders'] as const) {
        for (const header of api.cors[field]) {
          if (isHttpToken(header)) continue;
          yield {
            message: `${shortened(header) || 'An empty text'} is not the name of a header; CORS of ${shortNameOf(design, api.id)} names it.`,
            subject: { id: api.id, field: `cors.${field}` },
          };
        }
      }
    }
  },
};
