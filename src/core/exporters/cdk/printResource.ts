import { camelCase } from '../../plan/names.ts';
import type { PlannedResource } from '../../plan/plannedResource.ts';
import type { Expression } from './expression.ts';
import { eventBus } from './printEventBus.ts';
import { queue } from './printQueue.ts';
import { stateMachine } from './printStateMachine.ts';
import { stream } from './printStream.ts';
import { printSubscription, topic } from './printTopic.ts';
import { userPool } from './printUserPool.ts';
import type { StackContext } from './stackContext.ts';

/** A resource that the stack creates, or stands for one that is there already. */
export function printResource(stack: StackContext, planned: PlannedResource): void {
  const { writer } = stack;
  const local = writer.local(camelCase(planned.logicalId));
  stack.resources.set(planned.id, local);
  writer.blank();
  writer.region([planned.id], () => {
    writer.declare(local, construct(stack, planned));
    if (planned.kind === 'topic') printSubscription(stack, planned, local);
  });
}

function construct(stack: StackContext, planned: PlannedResource): Expression {
  switch (planned.kind) {
    case 'queue':
      return queue(stack, planned);
    case 'event-bus':
      return eventBus(stack, planned);
    case 'stream':
      return stream(stack, planned);
    case 'state-machine':
      return stateMachine(stack, planned);
    case 'user-pool':
      return userPool(stack, planned);
    case 'topic':
      return topic(stack, planned);
  }
}
