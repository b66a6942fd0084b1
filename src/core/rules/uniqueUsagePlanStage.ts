import { shortNameOf } from '../model/naming.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueUsagePlanStage: Rule = {
  code: 'usage-plan/duplicate-stage',
  severity: 'warning',
  fix: 'Keep one of them.',
  source: 'CloudFormation, AWS::ApiGateway::UsagePlan ApiStages: a stage is in a plan once.',
  *check(design) {
    for (const { id, stages } of Object.values(design.usagePlans)) {
      for (const { item } of repeated([...stages.entries()], ([, { stageId }]) => stageId)) {
        const [index, { stageId }] = item;
        yield {
          message: `${shortNameOf(design, id)} has the stage ${shortNameOf(design, stageId)} twice; the exports have it once.`,
          subject: { id, field: `stages.${index}.stageId` },
        };
      }
    }
  },
};
