import type { PlannedTopic } from '../../plan/plannedResource.ts';
import { type Local, reference } from './codeWriter.ts';
import { call, type Expression, raw, string } from './expression.ts';
import { TOPIC_SUBSCRIPTIONS, TOPICS } from './modules.ts';
import { given, type StackContext } from './stackContext.ts';

export function topic(stack: StackContext, { logicalId, origin }: PlannedTopic): Expression {
  const type = stack.writer.import(TOPICS, 'Topic');
  const scope = [raw('this'), stack.constructId(logicalId)];
  return origin.source === 'existing'
    ? call(`${type}.fromTopicArn`, ...scope, given(origin.arn))
    : call(`new ${type}`, ...scope);
}

export function printSubscription(stack: StackContext, { origin }: PlannedTopic, local: Local): void {
  if (origin.source === 'existing' || !origin.subscription) return;
  const { writer } = stack;
  const type = writer.import(TOPIC_SUBSCRIPTIONS, 'EmailSubscription');
  const subscription = call(`new ${type}`, string(origin.subscription.email));
  writer.statement('', call(`${reference(local)}.addSubscription`, subscription));
}
