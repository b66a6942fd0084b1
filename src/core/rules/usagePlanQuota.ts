import type { Command } from '../commands/command.ts';
import { setAt } from '../commands/setAt.ts';
import type { UsagePlanId } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Quota } from '../model/usagePlan.ts';
import type { Rule } from './rule.ts';

/** How many days after its beginning a period can start at the latest. */
const LAST_OFFSET = { DAY: 0, WEEK: 6, MONTH: 27 } as const satisfies Record<Quota['period'], number>;
const MAX_INTEGER = 2 ** 31 - 1;

export const usagePlanQuota: Rule = {
  code: 'usage-plan/quota',
  severity: 'error',
  title: 'A quota allows no whole number of requests, or starts after its period',
  reason:
    'A quota counts requests in a day, a week or a month, which may begin later than the calendar does but not beyond its end. API Gateway refuses the plan otherwise.',
  fix: 'Allow a whole number of requests from 1 up; the offset is 0 for a day, 0 to 6 for a week, 0 to 27 for a month.',
  source: 'API Gateway API reference, QuotaSettings; CloudFormation, AWS::ApiGateway::UsagePlan QuotaSettings.',
  each: 'usagePlan',
  *check({ id, quota }, design) {
    if (!quota) return;
    const { limit, period, offset = 0 } = quota;
    if (!Number.isInteger(limit) || limit < 1 || limit > MAX_INTEGER)
      yield {
        message: `The quota of ${shortNameOf(design, id)} is ${limit.toLocaleString('en')} requests; it has to be a whole number from 1 up${limit > MAX_INTEGER ? `, at most ${MAX_INTEGER.toLocaleString('en')}` : ''}.`,
        subject: { id, field: 'quota.limit' },
      };
    const last = LAST_OFFSET[period];
    if (!Number.isInteger(offset) || offset < 0 || offset > last)
      yield {
        message: `The quota of ${shortNameOf(design, id)} starts ${offset === 1 ? '1 day' : `${offset.toLocaleString('en')} days`} late; in a ${period.toLowerCase()} that can be ${last === 0 ? '0 only' : `0 to ${last}`}.`,
        subject: { id, field: 'quota.offset' },
      };
  },
  quickFixes({ id, quota }, _design, { subject: { field } }) {
    if (!quota) return [];
    return field === 'quota.offset' ? offsetFixes(id, quota) : limitFixes(id, quota);
  },
  fixAll: true,
};

function limitFixes(id: UsagePlanId, { limit }: Quota): Command[] {
  const whole = Math.min(Math.max(Math.round(limit), 1), MAX_INTEGER);
  return [
    setAt(`Allow ${whole === 1 ? '1 request' : `${whole.toLocaleString('en')} requests`}`, id, 'quota.limit', whole),
    setAt('Take the quota away', id, 'quota', undefined),
  ];
}

function offsetFixes(id: UsagePlanId, { period, offset = 0 }: Quota): Command[] {
  const days = Math.min(Math.max(Math.round(offset), 0), LAST_OFFSET[period]);
  if (days === 0) return [setAt('Start it with its period', id, 'quota.offset', undefined)];
  return [setAt(`Start it ${days === 1 ? '1 day' : `${days} days`} late`, id, 'quota.offset', days)];
}
