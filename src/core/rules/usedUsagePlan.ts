import { batch, type Command } from '../commands/command.ts';
import { deleteEntities } from '../commands/deleteEntities.ts';
import { setAt } from '../commands/setAt.ts';
import type { Design } from '../model/design.ts';
import { freshName, shortNameOf } from '../model/naming.ts';
import { apisOf, stagesOf, webSocketRoutesOf } from '../model/queries.ts';
import type { UsagePlan } from '../model/usagePlan.ts';
import { routeOfStep } from '../model/webSocketRoute.ts';
import type { Rule } from './rule.ts';

export const usedUsagePlan: Rule = {
  code: 'usage-plan/unused',
  severity: 'warning',
  title: 'A usage plan has no stage, or no key',
  reason:
    'A plan joins keys with the stages that they are good for. With only one of the two it lets nobody in and limits nobody.',
  fix: 'Give it a stage and a key, or delete it.',
  source: 'API Gateway Developer Guide, "Usage plans and API keys for WebSocket APIs".',
  each: 'usagePlan',
  *check({ id, stages, keys }, design) {
    if (stages.length > 0 && keys.length > 0) return;
    const field = stages.length === 0 ? 'stages' : 'keys';
    yield {
      message: `${shortNameOf(design, id)} has no ${stages.length === 0 ? 'stage' : 'key'}, so nobody connects by it.`,
      subject: { id, field },
    };
  },
  quickFixes: (plan, design) => [
    ...(plan.stages.length === 0 ? stageFixes(plan, design) : [keyFix(plan, design)]),
    deleteEntities(design, [plan.id]),
  ],
  mayBreak: true,
};

/** Of the few stages that ask clients for a key, without which a plan limits nobody; with a key, where it has none either. */
function stageFixes(plan: UsagePlan, design: Design): Command[] {
  const stages = apisOf(design, 'WEBSOCKET')
    .filter(({ id }) => routeOfStep(webSocketRoutesOf(design, id), 'connect')?.apiKeyRequired)
    .flatMap(({ id }) => stagesOf(design, id));
  return stages.slice(0, 3).map((stage) => {
    const label = `Add ${shortNameOf(design, stage.id)} of ${shortNameOf(design, stage.apiId)}`;
    const add = setAt(label, plan.id, 'stages', [{ stageId: stage.id }]);
    return plan.keys.length > 0 ? add : batch(`${label}, and a new key`, [add, keyFix(plan, design)]);
  });
}

function keyFix({ id, name }: UsagePlan, design: Design): Command {
  const taken = Object.values(design.usagePlans).flatMap(({ keys }) =>
    keys.flatMap((key) => (key.source === 'new' ? [key.name] : [])),
  );
  const made = freshName(`${name.trim() || 'client'}-key`, taken);
  return setAt('Add a new key', id, 'keys', [{ source: 'new', name: made, enabled: true }]);
}
