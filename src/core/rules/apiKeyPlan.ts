import { addEntities } from '../commands/addEntities.ts';
import type { Command } from '../commands/command.ts';
import { setAt } from '../commands/setAt.ts';
import { createUsagePlan } from '../model/create.ts';
import { byNumber } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { webSocketRoutesOf } from '../model/queries.ts';
import { routeOfStep } from '../model/webSocketRoute.ts';
import type { Rule } from './rule.ts';

export const apiKeyPlan: Rule = {
  code: 'stage/no-usage-plan',
  severity: 'warning',
  title: 'An API asks for API keys, and a stage is in no usage plan',
  reason:
    'A key is good for the stages of its usage plans and for no other. In a stage without a plan no key is, and API Gateway answers every client with 403.',
  fix: 'Add the stage to a usage plan with a key, or let clients connect without one.',
  source: 'API Gateway Developer Guide, "Usage plans and API keys for WebSocket APIs".',
  each: 'stage',
  *check({ id, apiId }, design) {
    if (!routeOfStep(webSocketRoutesOf(design, apiId), 'connect')?.apiKeyRequired) return;
    if (Object.values(design.usagePlans).some(({ stages }) => stages.some(({ stageId }) => stageId === id))) return;
    yield {
      message: `${shortNameOf(design, apiId)} wants an API key of its clients, and ${shortNameOf(design, id)} is in no usage plan; every client is refused.`,
      subject: { id },
    };
  },
  quickFixes({ id, apiId }, design) {
    const stage = shortNameOf(design, id);
    const connect = routeOfStep(webSocketRoutesOf(design, apiId), 'connect');
    const plans = Object.values(design.usagePlans).sort(byNumber).slice(0, 3);
    const joined = new Map<string, Command>();
    for (const plan of plans) {
      const label = `Add ${stage} to the usage plan ${shortNameOf(design, plan.id)}`;
      joined.set(label, setAt(label, plan.id, 'stages', [...plan.stages, { stageId: id }]));
    }
    return [
      ...joined.values(),
      addEntities([createUsagePlan(design, [id])], {}, `Create a usage plan with a key for ${stage}`),
      ...(connect ? [setAt('Let clients connect without a key', connect.id, 'apiKeyRequired', false)] : []),
    ];
  },
};
