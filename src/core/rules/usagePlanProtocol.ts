import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { protocolOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const usagePlanProtocol: Rule = {
  code: 'usage-plan/http-stage',
  severity: 'error',
  title: 'A usage plan has a stage of an HTTP API',
  reason: 'HTTP APIs know neither API keys nor usage plans: nobody is asked for a key, and nobody is limited by one.',
  fix: 'Remove the stage from the plan.',
  source: 'API Gateway Developer Guide, "Choose between REST APIs and HTTP APIs".',
  each: 'usagePlan',
  *check({ id, stages }, design) {
    for (const [index, { stageId }] of stages.entries()) {
      const stage = design.stages[stageId];
      if (!stage || protocolOf(design, stage.apiId) === 'WEBSOCKET') continue;
      yield {
        message: `${shortNameOf(design, id)} has the stage ${shortNameOf(design, stageId)} of ${shortNameOf(design, stage.apiId)}, an HTTP API, which knows no API keys; the exports leave it out.`,
        subject: { id, field: `stages.${index}.stageId` },
      };
    }
  },
  quickFixes({ id, stages }, design, { subject: { field = '' } }) {
    const index = Number(field.split('.')[1]);
    const stageId = stages[index]?.stageId;
    if (!stageId) return [];
    const label = `Remove ${shortNameOf(design, stageId)} from ${shortNameOf(design, id)}`;
    return [setAt(label, id, `stages.${index}`, undefined)];
  },
};
