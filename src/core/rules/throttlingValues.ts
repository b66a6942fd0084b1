import { nameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const MAX_INTEGER = 2 ** 31 - 1;

export const throttlingValues: Rule = {
  code: 'stage/throttling-value',
  severity: 'error',
  fix: 'Use numbers from 0 up, a whole one for the burst.',
  source: 'API Gateway V2 API reference, RouteSettings.',
  *check(design) {
    for (const { id, throttlingRateLimit: rate, throttlingBurstLimit: burst } of Object.values(design.stages)) {
      if (rate !== undefined && rate < 0) {
        yield {
          message: `The rate limit of ${nameOf(design, id)} is below zero.`,
          subject: { id, field: 'throttlingRateLimit' },
        };
      }
      if (burst !== undefined && (burst < 0 || !Number.isInteger(burst) || burst > MAX_INTEGER)) {
        yield {
          message: `The burst limit of ${nameOf(design, id)} is ${burst}; it has to be a whole number from 0 up.`,
          subject: { id, field: 'throttlingBurstLimit' },
        };
      }
    }
  },
};
