import { shortNameOf } from '../model/naming.ts';
import { protocolOf, webSocketRoutesOf } from '../model/queries.ts';
import { routeOfStep } from '../model/webSocketRoute.ts';
import type { Rule } from './rule.ts';

export const demandedKey: Rule = {
  code: 'usage-plan/key-not-asked-for',
  severity: 'warning',
  fix: 'Let $connect ask for an API key, or remove the stage from the plan.',
  source:
    'API Gateway Developer Guide, "Usage plans and API keys for WebSocket APIs": the route has to require the key.',
  *check(design) {
    for (const { id, stages } of Object.values(design.usagePlans)) {
      for (const [index, { stageId }] of stages.entries()) {
        const apiId = design.stages[stageId]?.apiId;
        if (!apiId || protocolOf(design, apiId) === 'HTTP') continue;
        if (routeOfStep(webSocketRoutesOf(design, apiId), 'connect')?.apiKeyRequired) continue;
        yield {
          message: `${shortNameOf(design, apiId)} asks no client for an API key, so the plan ${shortNameOf(design, id)} limits nobody in ${shortNameOf(design, stageId)}.`,
          subject: { id, field: `stages.${index}.stageId` },
        };
      }
    }
  },
};
