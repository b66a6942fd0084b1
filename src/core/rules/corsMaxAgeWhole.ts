import { shortNameOf } from '../model/naming.ts';
import { apisOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const corsMaxAgeWhole: Rule = {
  code: 'cors/max-age-fraction',
  severity: 'error',
  fix: 'Use whole seconds.',
  source: 'API Gateway V2 API reference, Cors: MaxAge is an integer.',
  *check(design) {
    for (const api of apisOf(design, 'HTTP')) {
      if (!api.cors) continue;

      const { maxAge } = api.cors;
      if (maxAge === undefined || Number.isInteger(maxAge)) continue;
      yield {
        message: `The preflight cache of ${shortNameOf(design, api.id)} is ${maxAge} s; it has to be a whole number of seconds.`,
        subject: { id: api.id, field: 'cors.maxAge' },
      };
    }
  },
};
