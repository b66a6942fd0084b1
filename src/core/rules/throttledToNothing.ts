import { nameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const throttledToNothing: Rule = {
  code: 'stage/throttled-to-nothing',
  severity: 'warning',
  fix: 'Raise the limit, or leave it empty for that of the account.',
  source: 'API Gateway Developer Guide, "Throttling requests to your HTTP API".',
  *check(design) {
    for (const { id, throttlingRateLimit, throttlingBurstLimit } of Object.values(design.stages)) {
      if (throttlingRateLimit !== 0 && throttlingBurstLimit !== 0) continue;
      const field = throttlingRateLimit === 0 ? 'throttlingRateLimit' : 'throttlingBurstLimit';
      yield {
        message: `A limit of 0 makes ${nameOf(design, id)} turn every request away.`,
        subject: { id, field },
      };
    }
  },
};
