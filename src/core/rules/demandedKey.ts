import type { Command } from '../commands/command.ts';
import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { protocolOf, webSocketRoutesOf } from '../model/queries.ts';
import { routeOfStep } from '../model/webSocketRoute.ts';
import type { Rule } from './rule.ts';

export const demandedKey: Rule = {
  code: 'usage-plan/key-not-asked-for',
  severity: 'warning',
  title: 'A usage plan has a stage whose API asks for no key',
  reason:
    'A plan limits clients by the key that they show. API Gateway looks at no key unless $connect requires one, so everyone connects, with or without a key, and as often as they like.',
  fix: 'Let $connect ask for an API key, or remove the stage from the plan.',
  source:
    'API Gateway Developer Guide, "Usage plans and API keys for WebSocket APIs": the route has to require the key.',
  topic: 'security',
  each: 'usagePlan',
  *check({ id, stages }, design) {
    for (const [index, { stageId }] of stages.entries()) {
      const apiId = design.stages[stageId]?.apiId;
      if (!apiId || protocolOf(design, apiId) === 'HTTP') continue;
      if (routeOfStep(webSocketRoutesOf(design, apiId), 'connect')?.apiKeyRequired) continue;
      yield {
        message: `${shortNameOf(design, apiId)} asks no client for an API key, so the plan ${shortNameOf(design, id)} limits nobody in ${shortNameOf(design, stageId)}.`,
        subject: { id, field: `stages.${index}.stageId` },
      };
    }
  },
  quickFixes({ id, stages }, design, { subject: { field = '' } }) {
    const index = Number(field.split('.')[1]);
    const stage = stages[index] && design.stages[stages[index].stageId];
    if (!stage) return [];
    const fixes: Command[] = [];
    const connect = routeOfStep(webSocketRoutesOf(design, stage.apiId), 'connect');
    if (connect)
      fixes.push(
        setAt(`Let $connect of ${shortNameOf(design, stage.apiId)} ask for a key`, connect.id, 'apiKeyRequired', true),
      );
    const label = `Remove ${shortNameOf(design, stage.id)} from ${shortNameOf(design, id)}`;
    return [...fixes, setAt(label, id, `stages.${index}`, undefined)];
  },
};
