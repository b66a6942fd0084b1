import type { ResourceId } from '../model/ids.ts';
import { usersOf } from '../model/queries.ts';
import {
  type EventBus,
  type Queue,
  regionOfUserPool,
  SAMPLE_DEFINITION,
  type StateMachine,
  type Stream,
  type Topic,
  type UserPool,
} from '../model/resource.ts';
import type { InputKind } from './inputKinds.ts';
import type { PlanContext } from './planContext.ts';
import type { PlannedValue } from './plannedInput.ts';
import type {
  PlannedEventBus,
  PlannedQueue,
  PlannedStateMachine,
  PlannedStream,
  PlannedTopic,
  PlannedUserPool,
} from './plannedResource.ts';
import { oneLine } from './texts.ts';

/** The queue that something of the plan uses. */
export function plannedQueue(context: PlanContext, source: Queue): PlannedQueue {
  const { id, kind, name: title, origin } = source;
  return context.resource(id, (logicalId) => ({
    id,
    kind,
    title,
    logicalId,
    origin:
      origin.source === 'new'
        ? {
            source: 'new',
            fifo: origin.fifo,
            contentBasedDeduplication: origin.fifo && isSentWithoutId(context, source),
          }
        : { source: 'existing', arn: existing(context, source, origin.arn, 'queue-arn', 'SQS queue') },
  }));
}

/** SQS refuses a message for a FIFO queue that has neither an id nor a content to tell repetitions by (SendMessage). */
function isSentWithoutId({ design }: PlanContext, queue: Queue): boolean {
  return usersOf(design, queue.id).some(
    (user) =>
      'call' in user && user.call.subtype === 'SQS-SendMessage' && user.call.messageDeduplicationId === undefined,
  );
}

/** The event bus that something of the plan uses. */
export function plannedEventBus(context: PlanContext, source: EventBus): PlannedEventBus {
  const { id, kind, name: title, origin } = source;
  return context.resource(id, (logicalId) => {
    const fields = { id, kind, title, logicalId };
    switch (origin.source) {
      case 'default':
        return { ...fields, origin };
      case 'new':
        // EventBridge API reference, CreateEventBus: Name.
        return { ...fields, origin: { source: 'new', name: /^[\w.-]{1,256}$/.test(title) ? title : logicalId } };
      case 'existing': {
        const arn = existing(context, source, origin.arn, 'event-bus-arn', 'EventBridge event bus');
        return { ...fields, origin: { source: 'existing', arn } };
      }
    }
  });
}

/** The stream that something of the plan uses. */
export function plannedStream(context: PlanContext, source: Stream): PlannedStream {
  const { id, kind, name: title, origin } = source;
  return context.resource(id, (logicalId) => ({
    id,
    kind,
    title,
    logicalId,
    origin:
      origin.source === 'new'
        ? origin
        : { source: 'existing', arn: existing(context, source, origin.arn, 'stream-arn', 'Kinesis data stream') },
  }));
}

/** The state machine that something of the plan uses. */
export function plannedStateMachine(context: PlanContext, source: StateMachine): PlannedStateMachine {
  const { id, kind, name: title, origin } = source;
  return context.resource(id, (logicalId) => {
    const fields = { id, kind, title, logicalId };
    if (origin.source === 'existing') {
      const arn = existing(context, source, origin.arn, 'state-machine-arn', 'state machine');
      return { ...fields, origin: { source: 'existing', arn } };
    }
    const { type, definition = SAMPLE_DEFINITION } = origin;
    return {
      ...fields,
      origin: { source: 'new', type, definition, roleLogicalId: context.claim(`${logicalId}Role`, id) },
    };
  });
}

/** The user pool that an authorizer of the plan trusts. */
export function plannedUserPool(context: PlanContext, source: UserPool): PlannedUserPool {
  const { id, kind, name: title, origin } = source;
  return context.resource(id, (logicalId) => {
    const fields = { id, kind, title, logicalId };
    if (origin.source === 'new') return { ...fields, origin };
    const userPoolId = context.value(id, origin.userPoolId, {
      kind: 'user-pool-id',
      name: `${logicalId}Id`,
      description: `Id of the Cognito user pool ${oneLine(title)}, in the region of the stack.`,
    });
    const region = origin.userPoolId === undefined ? undefined : regionOfUserPool(origin.userPoolId);
    return { ...fields, origin: { source: 'existing', userPoolId, region } };
  });
}

/** The topic that something of the plan notifies. */
export function plannedTopic(context: PlanContext, source: Topic): PlannedTopic {
  const { id, kind, name: title, origin } = source;
  return context.resource(id, (logicalId) => {
    const fields = { id, kind, title, logicalId };
    if (origin.source === 'existing') {
      const arn = existing(context, source, origin.arn, 'topic-arn', 'SNS topic');
      return { ...fields, origin: { source: 'existing', arn } };
    }
    const { email } = origin;
    const subscription =
      email === undefined ? undefined : { logicalId: context.claim(`${logicalId}Subscription`, id), email };
    return { ...fields, origin: { source: 'new', subscription } };
  });
}

function existing(
  context: PlanContext,
  { id, name }: Queue | EventBus | Stream | StateMachine | Topic,
  arn: string | undefined,
  kind: InputKind,
  noun: string,
): PlannedValue {
  return context.value(id, arn, {
    kind,
    name: `${context.logicalId(id)}Arn`,
    description: `ARN of the ${noun} ${oneLine(name)}, in ${placeOf(context, id)}.`,
  });
}

/** Where those that use a resource look for it: the one region that all their calls name, or else where the stack is. */
function placeOf({ design }: PlanContext, id: ResourceId): string {
  const [region, ...others] = new Set(
    usersOf(design, id).map((user) => ('call' in user ? user.call.region : undefined)),
  );
  return region && others.length === 0 ? region : 'the account and region of the stack';
}
