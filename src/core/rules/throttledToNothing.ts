import { setAt } from '../commands/setAt.ts';
import type { Rule } from './rule.ts';
import { throttledOf } from './throttledOf.ts';

export const throttledToNothing: Rule = {
  code: 'stage/throttled-to-nothing',
  severity: 'warning',
  title: 'A limit of zero turns every request away',
  reason:
    'API Gateway takes a limit of 0 at its word and throttles every request, in an HTTP API with 429. No limit at all is an empty field.',
  fix: 'Raise the limit, or leave it empty for that of the account.',
  source: 'API Gateway Developer Guide, "Throttling requests to your HTTP API".',
  *check(design) {
    for (const { what, subject, rate, burst } of throttledOf(design)) {
      if (rate !== 0 && burst !== 0) continue;
      const field = rate === 0 ? 'throttlingRateLimit' : 'throttlingBurstLimit';
      yield { message: `A limit of 0 makes ${what} turn every request away.`, subject: subject(field) };
    }
  },
  quickFixes(_design, { subject: { id, field } }) {
    if (id === 'design' || !field) return [];
    const limit = field.endsWith('throttlingRateLimit') ? 'rate limit' : 'burst limit';
    return [setAt(`Leave the ${limit} empty`, id, field, undefined)];
  },
};
