import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const MIN = -1;
const MAX = 86_400;

export const corsMaxAge: Rule = {
  code: 'cors/max-age-range',
  severity: 'warning',
  title: 'The preflight cache of CORS is out of range',
  reason:
    'The API reference names the range of -1, which is no caching, to a day. What lies outside may be refused at deployment: reports differ.',
  fix: 'Use -1 to 86,400 seconds.',
  source: 'API Gateway V2 API reference, Cors: MaxAge; aws/aws-cdk issue 25495 says that no maximum is enforced.',
  each: 'api',
  *check(api, design) {
    const maxAge = api.protocol === 'HTTP' ? api.cors?.maxAge : undefined;
    if (maxAge === undefined || (maxAge >= MIN && maxAge <= MAX)) return;
    yield {
      message: `The preflight cache of ${shortNameOf(design, api.id)} is ${maxAge.toLocaleString('en')} s; the range of API Gateway is -1 to 86,400 s, one day.`,
      subject: { id: api.id, field: 'cors.maxAge' },
    };
  },
  quickFixes(api) {
    const nearest = api.protocol === 'HTTP' && (api.cors?.maxAge ?? 0) < MIN ? MIN : MAX;
    return [setAt(`Make it ${nearest.toLocaleString('en')} s`, api.id, 'cors.maxAge', nearest)];
  },
  fixAll: true,
};
