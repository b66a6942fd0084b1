import { shortNameOf } from '../model/naming.ts';
import { protocolOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const usagePlanProtocol: Rule = {
  code: 'usage-plan/http-stage',
  severity: 'error',
  fix: 'Remove the stage from the plan.',
  source:
    'API Gateway Developer Guide, "Choose between REST APIs and HTTP APIs": HTTP APIs have no API keys and usage plans.',
  *check(design) {
    for (const { id, stages } of Object.values(design.usagePlans)) {
      for (const [index, { stageId }] of stages.entries()) {
        const stage = design.stages[stageId];
        if (!stage || protocolOf(design, stage.apiId) === 'WEBSOCKET') continue;
        yield {
          message: `${shortNameOf(design, id)} has the stage ${shortNameOf(design, stageId)} of ${shortNameOf(design, stage.apiId)}, an HTTP API, which knows no API keys; the exports leave it out.`,
          subject: { id, field: `stages.${index}.stageId` },
        };
      }
    }
  },
};
