import { shortNameOf } from '../model/naming.ts';
import { resourceOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const workflowType: Rule = {
  code: 'call/workflow-type',
  severity: 'error',
  fix: 'Change the type of the state machine, or call it in another way.',
  source: 'AWS Step Functions API reference, StartSyncExecution and StopExecution.',
  *check(design) {
    for (const integration of Object.values(design.integrations)) {
      if (integration.kind !== 'step-functions') continue;
      const { id, call, resourceId } = integration;
      const { origin } = resourceOf(design, resourceId, 'state-machine');
      if (origin.source !== 'new') continue;
      const machine = shortNameOf(design, resourceId);
      if (call.subtype === 'StepFunctions-StartSyncExecution' && origin.type === 'STANDARD')
        yield {
          message: `The call ${shortNameOf(design, id)} waits for an answer, which only an express workflow gives; ${machine} is a standard one.`,
          subject: { id, field: 'call.subtype' },
        };
      if (call.subtype === 'StepFunctions-StopExecution' && origin.type === 'EXPRESS')
        yield {
          message: `The call ${shortNameOf(design, id)} stops an execution, which only a standard workflow allows; ${machine} is an express one.`,
          subject: { id, field: 'call.subtype' },
        };
    }
  },
};
