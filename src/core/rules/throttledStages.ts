import { batch, type Command } from '../commands/command.ts';
import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { stagesOf } from '../model/queries.ts';
import type { Stage } from '../model/stage.ts';
import type { Rule } from './rule.ts';

/** Where no stage has limits, that is a decision; where some have, it may have been forgotten. */
export const throttledStages: Rule = {
  code: 'stage/no-throttling',
  severity: 'info',
  title: 'A stage has no limits, though another of the API has',
  reason:
    'A stage without limits of its own can use up what the account allows all its APIs of a region together, and then they are all throttled.',
  fix: 'Limit how many requests its routes take in a second, and at once.',
  source: 'API Gateway Developer Guide, "Throttling requests to your HTTP API".',
  topic: 'security',
  each: 'stage',
  *check(stage, design) {
    const { id, apiId } = stage;
    if (hasLimits(stage) || stage.routeSettings.some(hasLimits)) return;
    const limited = stagesOf(design, apiId).find(hasLimits);
    if (!limited) return;
    yield {
      message: `${shortNameOf(design, id)} has no limits, though ${shortNameOf(design, limited.id)} has.`,
      subject: { id, field: 'throttlingRateLimit' },
    };
  },
  quickFixes({ id, apiId }, design) {
    const limited = stagesOf(design, apiId).find((stage) => hasLimits(stage) && letsThrough(stage));
    if (!limited) return [];
    const label = `Take the limits of ${shortNameOf(design, limited.id)}`;
    return [
      batch(
        label,
        limitsOf(limited).map(([field, limit]): Command => setAt(label, id, field, limit)),
      ),
    ];
  },
  mayBreak: true,
};

type Limits = Pick<Stage, 'throttlingRateLimit' | 'throttlingBurstLimit'>;

function hasLimits(throttled: Limits): boolean {
  return limitsOf(throttled).length > 0;
}

function letsThrough(throttled: Limits): boolean {
  return limitsOf(throttled).every(([, limit]) => limit > 0);
}

function limitsOf({ throttlingRateLimit, throttlingBurstLimit }: Limits): [field: string, limit: number][] {
  const limits = Object.entries({ throttlingRateLimit, throttlingBurstLimit });
  return limits.filter((limit): limit is [string, number] => limit[1] !== undefined);
}
