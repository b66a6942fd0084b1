import type { PlannedQueue } from '../../plan/plannedResource.ts';
import { call, type Expression, object, raw } from './expression.ts';
import { QUEUES } from './modules.ts';
import { given, type StackContext } from './stackContext.ts';

export function queue(stack: StackContext, { logicalId, origin }: PlannedQueue): Expression {
  const type = stack.writer.import(QUEUES, 'Queue');
  const scope = [raw('this'), stack.constructId(logicalId)];
  if (origin.source === 'existing') return call(`${type}.fromQueueArn`, ...scope, given(origin.arn));
  if (!origin.fifo) return call(`new ${type}`, ...scope);
  const contentBasedDeduplication = origin.contentBasedDeduplication ? raw('true') : undefined;
  return call(`new ${type}`, ...scope, object({ fifo: raw('true'), contentBasedDeduplication }));
}
