import { shortNameOf } from '../model/naming.ts';
import { apisOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const corsMaxAge: Rule = {
  code: 'cors/max-age-range',
  severity: 'warning',
  fix: 'Use -1 to 86,400 seconds.',
  source: 'API Gateway V2 API reference, Cors: MaxAge; reports differ on whether more is refused.',
  *check(design) {
    for (const api of apisOf(design, 'HTTP')) {
      if (!api.cors) continue;

      const { maxAge } = api.cors;
      if (maxAge === undefined || (maxAge >= -1 && maxAge <= 86_400)) continue;
      yield {
        message: `The preflight cache of ${shortNameOf(design, api.id)} is ${maxAge.toLocaleString('en')} s; the range of API Gateway is -1 to 86,400 s, one day.`,
        subject: { id: api.id, field: 'cors.maxAge' },
      };
    }
  },
};
