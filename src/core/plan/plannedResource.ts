import type { ResourceId } from '../model/ids.ts';
import type { ResourceKind } from '../model/resource.ts';
import type { PlannedValue } from './plannedInput.ts';

/** A queue, a bus and the like that something in the plan uses: one that the stack creates, or one that is there. */
export type PlannedResource =
  | PlannedQueue
  | PlannedEventBus
  | PlannedStream
  | PlannedStateMachine
  | PlannedUserPool
  | PlannedTopic;

interface PlannedResourceFields {
  id: ResourceId;
  kind: ResourceKind;
  /** What the user calls it. */
  title: string;
  /** Of an existing resource it names the construct that stands for it in CDK; CloudFormation has no resource for it. */
  logicalId: string;
}

interface Existing {
  source: 'existing';
  arn: PlannedValue;
}

/** AWS::SQS::Queue. */
export interface PlannedQueue extends PlannedResourceFields {
  kind: 'queue';
  origin: PlannedNewQueue | Existing;
}
export interface PlannedNewQueue {
  source: 'new';
  fifo: boolean;
  /** Of a FIFO queue to which something sends messages without an id that tells repetitions. */
  contentBasedDeduplication: boolean;
}

/** AWS::Events::EventBus; the default bus is in every account. */
export interface PlannedEventBus extends PlannedResourceFields {
  kind: 'event-bus';
  origin: { source: 'default' } | PlannedNewEventBus | Existing;
}
export interface PlannedNewEventBus {
  source: 'new';
  /** Rules find the bus by its name, so it has the one of the design as far as EventBridge takes that. */
  name: string;
}

/** AWS::Kinesis::Stream. */
export interface PlannedStream extends PlannedResourceFields {
  kind: 'stream';
  origin: PlannedNewStream | Existing;
}
export interface PlannedNewStream {
  source: 'new';
  mode: 'ON_DEMAND' | 'PROVISIONED';
}

/** AWS::StepFunctions::StateMachine. */
export interface PlannedStateMachine extends PlannedResourceFields {
  kind: 'state-machine';
  origin: PlannedNewStateMachine | Existing;
}
export interface PlannedNewStateMachine {
  source: 'new';
  type: 'EXPRESS' | 'STANDARD';
  /** Amazon States Language, as JSON. */
  definition: string;
  roleLogicalId: string;
}

/** AWS::Cognito::UserPool. */
export interface PlannedUserPool extends PlannedResourceFields {
  kind: 'user-pool';
  origin: PlannedNewUserPool | PlannedExistingUserPool;
}
export interface PlannedNewUserPool {
  source: 'new';
  selfSignUpEnabled: boolean;
}
export interface PlannedExistingUserPool {
  source: 'existing';
  userPoolId: PlannedValue;
  /** The region that the id begins with; absent where the pool is in the region of the stack, as far as we know. */
  region: string | undefined;
}

/** AWS::SNS::Topic. */
export interface PlannedTopic extends PlannedResourceFields {
  kind: 'topic';
  origin: PlannedNewTopic | Existing;
}
export interface PlannedNewTopic {
  source: 'new';
  subscription: { logicalId: string; email: string } | undefined;
}
