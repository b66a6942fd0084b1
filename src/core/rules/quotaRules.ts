import type { Design } from '../model/design.ts';
import type { EntityKind } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { type Fullness, fullnessOf } from './gauges.ts';
import {
  adviceOn,
  type EachQuota,
  QUOTAS,
  type Quota,
  type QuotaText,
  type Raisable,
  type Use,
  type WholeQuota,
} from './quotas.ts';
import type { EachRule, Finding, Rule, WholeRule } from './rule.ts';

type Spoken = Exclude<Fullness, 'fine'>;

const RAISED: Readonly<Record<Raisable, string>> = {
  yes: 'The quota can be raised in Service Quotas.',
  support: 'The quota can be raised by AWS Support.',
  no: 'The quota cannot be raised.',
};

/** From 80 % of each quota on, and beyond it, in the order of the quotas. */
export const QUOTA_RULES: readonly Rule[] = QUOTAS.flatMap((quota) => {
  const { near, beyond } = quota;
  return [
    ...(near ? [ruleOf(quota, 'near', near)] : []),
    ...(typeof beyond === 'string' ? [] : [ruleOf(quota, 'beyond', beyond)]),
  ];
});

function ruleOf(quota: Quota, spoken: Spoken, { code, title }: { code: string; title: string }): Rule {
  const text = { code, title, topic: 'quota', ...textOf(quota, spoken) } as const;
  return quota.each ? (eachRule(quota as never, spoken, text) as Rule) : wholeRule(quota, spoken, text); // of one kind, whichever
}

type Text = Omit<WholeRule, 'check' | 'each' | 'quickFixes'>;

function eachRule<K extends EntityKind>(quota: EachQuota<K>, spoken: Spoken, text: Text): EachRule<K> {
  const { each, field, makeRoom } = quota;
  return {
    ...text,
    each,
    *check(entity, design) {
      const used = quota.uses(entity, design);
      if (used !== undefined)
        yield* finding(design, quota, spoken, { subject: { id: entity.id, ...(field && { field }) }, used });
    },
    ...(makeRoom && { quickFixes: (_, design, { subject }) => makeRoom(design, subject) }),
  };
}

function wholeRule(quota: WholeQuota, spoken: Spoken, text: Text): WholeRule {
  return {
    ...text,
    *check(design) {
      for (const use of quota.uses(design)) yield* finding(design, quota, spoken, use);
    },
  };
}

function* finding(design: Design, quota: QuotaText, spoken: Spoken, { subject, used }: Use): Iterable<Finding> {
  if (fullnessOf(used, quota.limit) !== spoken) return;
  const { holds, one, many, allows, limit, raisable } = quota;
  const [who, to] = allows;
  const holder = holds(subject.id === 'design' ? '' : shortNameOf(design, subject.id));
  const count = used.toLocaleString('en');
  const room = limit.toLocaleString('en');
  const message =
    spoken === 'near'
      ? `${holder} ${count} of the ${room} ${many} that ${who} allows ${to}. ${RAISED[raisable]}`
      : `${holder} ${count} ${used === 1 ? one : many}; ${who} allows ${room} ${to}. ${RAISED[raisable]}`;
  yield { message, subject };
}

function textOf(quota: QuotaText, spoken: Spoken): Pick<Text, 'severity' | 'reason' | 'fix' | 'source' | 'unverified'> {
  const { raisable, source, unverified, allows } = quota;
  const [who] = allows;
  const advice = adviceOn(quota);
  return {
    severity: spoken === 'beyond' && raisable === 'no' && !unverified ? 'error' : 'warning',
    reason: spoken === 'near' ? whyNear(who, raisable, unverified) : whyBeyond(who, raisable, unverified),
    fix: spoken === 'near' ? `Before there are more: ${advice.charAt(0).toLowerCase()}${advice.slice(1)}` : advice,
    source: `${source}.`,
    ...(unverified && { unverified }),
  };
}

function whyNear(who: string, raisable: Raisable, unverified: boolean | undefined): string {
  if (unverified)
    return `Nothing is wrong yet. Beyond its quota ${who} may refuse the next one, in the middle of a deployment. How much it takes depends on the names that CloudFormation makes up, so this is an estimate.`;
  return raisable === 'no'
    ? `Nothing is wrong yet. ${who} refuses what goes beyond the quota, for everyone, so the design has to change before it grows much further.`
    : `Nothing is wrong yet. ${who} refuses what goes beyond the quota; a higher one has to be asked for first, for one account in one region.`;
}

function whyBeyond(who: string, raisable: Raisable, unverified: boolean | undefined): string {
  if (unverified)
    return `${who} may refuse a permission that no longer fits, in the middle of a deployment, which is rolled back then. How much it takes depends on the names that CloudFormation makes up, so this is an estimate.`;
  return raisable === 'no'
    ? `${who} refuses what goes beyond the quota, for everyone, and the deployment is rolled back.`
    : `${who} refuses what goes beyond the quota, and the deployment is rolled back, in an account and region for which no higher one was granted.`;
}
