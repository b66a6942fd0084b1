import { shortNameOf } from '../model/naming.ts';
import { definitionOf } from './definitionsOf.ts';
import type { Rule } from './rule.ts';

export const stateMachineTasks: Rule = {
  code: 'resource/task-rights',
  severity: 'warning',
  title: 'A new state machine has tasks that its role does not allow',
  reason:
    'Step Functions does what the role of the state machine allows. The new role has no rights, so an execution fails at the first task that calls something.',
  fix: 'Add what its tasks need to the role after the export, or create the state machine yourself and name it by its ARN.',
  source: 'AWS Step Functions Developer Guide, "How Step Functions generates IAM policies for integrated services".',
  each: 'resource',
  *check(resource, design) {
    if (!/"Type"\s*:\s*"Task"/.test(definitionOf(resource) ?? '')) return;
    yield {
      message: `${shortNameOf(design, resource.id)} has tasks, and the new role of a state machine allows it to call nothing.`,
      subject: { id: resource.id, field: 'origin.definition' },
    };
  },
};
