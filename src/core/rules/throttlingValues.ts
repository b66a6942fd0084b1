import type { Rule } from './rule.ts';
import { throttledOf } from './throttledOf.ts';

const MAX_INTEGER = 2 ** 31 - 1;

export const throttlingValues: Rule = {
  code: 'stage/throttling-value',
  severity: 'error',
  fix: 'Use numbers from 0 up, a whole one for the burst.',
  source: 'API Gateway V2 API reference, RouteSettings.',
  *check(design) {
    for (const { what, subject, rate, burst } of throttledOf(design)) {
      if (rate !== undefined && rate < 0)
        yield { message: `The rate limit of ${what} is below zero.`, subject: subject('throttlingRateLimit') };
      if (burst !== undefined && (burst < 0 || !Number.isInteger(burst) || burst > MAX_INTEGER)) {
        yield {
          message: `The burst limit of ${what} is ${burst}; it has to be a whole number from 0 up.`,
          subject: subject('throttlingBurstLimit'),
        };
      }
    }
  },
};
