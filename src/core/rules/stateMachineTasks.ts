import { shortNameOf } from '../model/naming.ts';
import { definitionsOf } from './definitionsOf.ts';
import type { Rule } from './rule.ts';

export const stateMachineTasks: Rule = {
  code: 'resource/task-rights',
  severity: 'warning',
  fix: 'Add what its tasks need to the role after the export, or create the state machine yourself and name it by its ARN.',
  source: 'AWS Step Functions Developer Guide, "How Step Functions generates IAM policies for integrated services".',
  *check(design) {
    for (const { machine, definition } of definitionsOf(design)) {
      if (!/"Type"\s*:\s*"Task"/.test(definition)) continue;
      yield {
        message: `${shortNameOf(design, machine.id)} has tasks, and the new role of a state machine allows it to call nothing.`,
        subject: { id: machine.id, field: 'origin.definition' },
      };
    }
  },
};
