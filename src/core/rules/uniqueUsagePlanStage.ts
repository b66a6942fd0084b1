import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueUsagePlanStage: Rule = {
  code: 'usage-plan/duplicate-stage',
  severity: 'warning',
  title: 'A usage plan has a stage twice',
  reason: 'A stage is in a plan or it is not; the second time changes nothing, and hides that another was meant.',
  fix: 'Keep one of them.',
  source: 'CloudFormation, AWS::ApiGateway::UsagePlan ApiStages: a stage is in a plan once.',
  each: 'usagePlan',
  *check({ id, stages }, design) {
    for (const { item } of repeated([...stages.entries()], ([, { stageId }]) => stageId)) {
      const [index, { stageId }] = item;
      yield {
        message: `${shortNameOf(design, id)} has the stage ${shortNameOf(design, stageId)} twice; the exports have it once.`,
        subject: { id, field: `stages.${index}.stageId` },
      };
    }
  },
  quickFixes: ({ id, stages }) => {
    const once = stages.filter(
      ({ stageId }, index) => stages.findIndex((stage) => stage.stageId === stageId) === index,
    );
    return [setAt('Have each stage once', id, 'stages', once)];
  },
  fixAll: true,
};
