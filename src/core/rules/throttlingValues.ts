import { setAt } from '../commands/setAt.ts';
import { entityOf } from '../model/design.ts';
import { valueAt } from '../model/paths.ts';
import type { Rule } from './rule.ts';
import { throttledOf } from './throttledOf.ts';

const MAX_INTEGER = 2 ** 31 - 1;

export const throttlingValues: Rule = {
  code: 'stage/throttling-value',
  severity: 'error',
  title: 'A limit is below zero, or a burst is no whole number',
  reason: 'A burst counts requests, and a rate how many come in a second; API Gateway refuses anything else.',
  fix: 'Use numbers from 0 up, a whole one for the burst.',
  source: 'API Gateway V2 API reference, RouteSettings.',
  *check(design) {
    for (const { what, subject, rate, burst } of throttledOf(design)) {
      if (rate !== undefined && rate < 0)
        yield { message: `The rate limit of ${what} is below zero.`, subject: subject('throttlingRateLimit') };
      if (burst !== undefined && (burst < 0 || !Number.isInteger(burst) || burst > MAX_INTEGER)) {
        yield {
          message: `The burst limit of ${what} is ${burst.toLocaleString('en', { maximumFractionDigits: 20 })}; it has to be a whole number from 0 up${burst > MAX_INTEGER ? `, at most ${MAX_INTEGER.toLocaleString('en')}` : ''}.`,
          subject: subject('throttlingBurstLimit'),
        };
      }
    }
  },
  quickFixes(design, { subject: { id, field } }) {
    if (id === 'design' || !field) return [];
    const value = valueAt(entityOf(design, id), field);
    const limit = field.endsWith('throttlingRateLimit') ? 'rate limit' : 'burst limit';
    if (typeof value !== 'number' || value < 0) return [setAt(`Leave the ${limit} empty`, id, field, undefined)];
    const whole = Math.min(Math.ceil(value), MAX_INTEGER);
    return [setAt(`Make the ${limit} ${whole.toLocaleString('en')}`, id, field, whole)];
  },
};
