import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const MAX_INTEGER = 2 ** 31 - 1;

function isInteger(number: number): boolean {
  return Number.isInteger(number) && Math.abs(number) <= MAX_INTEGER;
}

export const corsMaxAgeWhole: Rule = {
  code: 'cors/max-age-fraction',
  severity: 'error',
  title: 'The preflight cache of CORS is no whole number of seconds',
  reason: 'The property is an integer, and CloudFormation refuses any other value.',
  fix: 'Use whole seconds.',
  source: 'API Gateway V2 API reference, Cors: MaxAge is an integer.',
  each: 'api',
  *check(api, design) {
    const maxAge = api.protocol === 'HTTP' ? api.cors?.maxAge : undefined;
    if (maxAge === undefined || isInteger(maxAge)) return;
    yield {
      message: `The preflight cache of ${shortNameOf(design, api.id)} is ${maxAge} s; it has to be a whole number of seconds, of 32 bits at most.`,
      subject: { id: api.id, field: 'cors.maxAge' },
    };
  },
  quickFixes(api) {
    const maxAge = api.protocol === 'HTTP' ? api.cors?.maxAge : undefined;
    if (maxAge === undefined) return [];
    const rounded = Math.ceil(maxAge) || 0; // neither a negative zero nor less caching than was asked for
    const whole = isInteger(rounded) ? rounded : Math.sign(rounded) * MAX_INTEGER;
    return [setAt(`Make it ${whole.toLocaleString('en')} s`, api.id, 'cors.maxAge', whole)];
  },
  fixAll: true,
};
