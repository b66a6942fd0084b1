import { batch } from '../commands/command.ts';
import { setAt } from '../commands/setAt.ts';
import { setVariant } from '../commands/setVariant.ts';
import { shortNameOf } from '../model/naming.ts';
import { resourceOf, usersOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const workflowType: Rule = {
  code: 'call/workflow-type',
  severity: 'error',
  title: 'A call does not fit the type of its state machine',
  reason:
    'Step Functions starts only express workflows synchronously, and stops only executions of standard ones. It refuses any other call, and the CDK stops at waiting for a standard one.',
  fix: 'Change the type of the state machine, or call it in another way.',
  source: 'AWS Step Functions API reference, StartSyncExecution and StopExecution.',
  each: 'integration',
  *check(integration, design) {
    if (integration.kind !== 'step-functions') return;
    const { id, call, resourceId } = integration;
    const { origin } = resourceOf(design, resourceId, 'state-machine');
    if (origin.source !== 'new') return;
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
  },
  quickFixes(integration, design) {
    if (integration.kind !== 'step-functions') return [];
    const { id, call, resourceId } = integration;
    const waits = call.subtype === 'StepFunctions-StartSyncExecution';
    const type = waits ? 'EXPRESS' : 'STANDARD';
    const label = `Make ${shortNameOf(design, resourceId)} ${waits ? 'an express' : 'a standard'} workflow`;
    const isOnlyUser = usersOf(design, resourceId).length === 1; // the others may count on the type it has
    return [
      ...(isOnlyUser ? [setAt(label, resourceId, 'origin.type', type)] : []),
      ...(waits
        ? [batch('Start it without waiting', [setVariant(id, 'call', 'StepFunctions-StartExecution', 'call')])]
        : []),
    ];
  },
};
