import { shortNameOf } from '../model/naming.ts';
import { apisOf, stagesOf, webSocketRoutesOf } from '../model/queries.ts';
import { routeOfStep } from '../model/webSocketRoute.ts';
import type { Rule } from './rule.ts';

export const apiKeyPlan: Rule = {
  code: 'stage/no-usage-plan',
  severity: 'warning',
  fix: 'Add the stage to a usage plan with a key, or let clients connect without one.',
  source:
    'API Gateway Developer Guide, "Usage plans and API keys for WebSocket APIs": a key works for the stages of its usage plans.',
  *check(design) {
    const planned = new Set(
      Object.values(design.usagePlans).flatMap(({ stages }) => stages.map(({ stageId }) => stageId)),
    );
    for (const { id: apiId } of apisOf(design, 'WEBSOCKET')) {
      const connect = routeOfStep(webSocketRoutesOf(design, apiId), 'connect');
      if (!connect?.apiKeyRequired) continue;
      for (const { id } of stagesOf(design, apiId)) {
        if (planned.has(id)) continue;
        yield {
          message: `${shortNameOf(design, apiId)} wants an API key of its clients, and ${shortNameOf(design, id)} is in no usage plan; every client is refused.`,
          subject: { id },
        };
      }
    }
  },
};
