import { shortNameOf } from '../model/naming.ts';
import type { Quota } from '../model/usagePlan.ts';
import type { Rule } from './rule.ts';

/** How many days after its beginning a period can start at the latest. */
const LAST_OFFSET = { DAY: 0, WEEK: 6, MONTH: 27 } as const satisfies Record<Quota['period'], number>;
const MAX_INTEGER = 2 ** 31 - 1;

export const usagePlanQuota: Rule = {
  code: 'usage-plan/quota',
  severity: 'error',
  fix: 'Allow a whole number of requests from 1 up; the offset is 0 for a day, 0 to 6 for a week, 0 to 27 for a month.',
  source: 'API Gateway API reference, QuotaSettings; CloudFormation, AWS::ApiGateway::UsagePlan QuotaSettings.',
  *check(design) {
    for (const { id, quota } of Object.values(design.usagePlans)) {
      if (!quota) continue;
      const { limit, period, offset = 0 } = quota;
      if (!Number.isInteger(limit) || limit < 1 || limit > MAX_INTEGER)
        yield {
          message: `The quota of ${shortNameOf(design, id)} is ${limit.toLocaleString('en')} requests; it has to be a whole number from 1 up.`,
          subject: { id, field: 'quota.limit' },
        };
      const last = LAST_OFFSET[period];
      if (!Number.isInteger(offset) || offset < 0 || offset > last)
        yield {
          message: `The quota of ${shortNameOf(design, id)} starts ${offset.toLocaleString('en')} days late; in a ${period.toLowerCase()} that can be ${last === 0 ? '0 only' : `0 to ${last}`}.`,
          subject: { id, field: 'quota.offset' },
        };
    }
  },
};
