import { setAt } from '../commands/setAt.ts';
import type { Rule } from './rule.ts';
import { throttledOf } from './throttledOf.ts';

/** What an account may take in most regions (Developer Guide, "Amazon API Gateway quotas"): requests a second, and at once. */
const ACCOUNT = { throttlingRateLimit: 10_000, throttlingBurstLimit: 5_000 } as const;

export const limitsOfAccount: Rule = {
  code: 'stage/limit-above-account',
  severity: 'info',
  title: 'A limit is above what an account is allowed',
  reason:
    'An account has limits of its own for all its APIs of a region: 10,000 requests a second and 5,000 at once in most. A stage cannot have more; the rate of an account can be raised on request, its burst cannot.',
  fix: 'Stay below what the account has, or ask AWS for a higher rate.',
  source:
    'API Gateway Developer Guide, "Amazon API Gateway quotas" and "Throttling requests to your HTTP API": limits cannot exceed those of the account.',
  topic: 'quota',
  *check(design) {
    for (const { what, subject, rate = 0, burst = 0 } of throttledOf(design)) {
      if (rate > ACCOUNT.throttlingRateLimit)
        yield {
          message: `The rate limit of ${what} is ${rate.toLocaleString('en')} requests a second; an account has 10,000 unless AWS has raised that.`,
          subject: subject('throttlingRateLimit'),
        };
      if (burst > ACCOUNT.throttlingBurstLimit)
        yield {
          message: `The burst limit of ${what} is ${burst.toLocaleString('en')} requests; an account has 5,000 at most.`,
          subject: subject('throttlingBurstLimit'),
        };
    }
  },
  quickFixes(_design, { subject: { id, field = '' } }) {
    if (id === 'design') return [];
    const isRate = field.endsWith('throttlingRateLimit');
    const most = isRate ? ACCOUNT.throttlingRateLimit : ACCOUNT.throttlingBurstLimit;
    return [setAt(`Make the ${isRate ? 'rate' : 'burst'} limit ${most.toLocaleString('en')}`, id, field, most)];
  },
};
