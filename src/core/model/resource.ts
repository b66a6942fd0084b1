import { z } from 'zod';
import { REGION } from './arn.ts';
import { type FieldMeta, field } from './field.ts';
import { ResourceId } from './ids.ts';

/**
 * AWS resources that integrations, authorizers and alarms use: each is one that the export creates, or one that is there
 * already. Several users may share one.
 */

/** Named after the kind, since a form may show it beside the name of what uses the resource. */
const resourceName = (label: string) =>
  field(z.string(), {
    label,
    help: 'What it is called here; resource names in the exports follow from it. Once it is deployed, another name makes another resource.',
    placeholder: 'orders',
  });

/** Where a resource comes from. */
const ORIGIN = {
  label: 'Origin',
  help: 'A new one is created by the exports. An existing one is named by what AWS calls it.',
  options: { new: 'New', existing: 'Existing' },
} satisfies FieldMeta;

const arnHelp = 'Left empty, the template asks for it as a parameter and the CDK app as a stack property.';

/** Amazon SQS. */
const NewQueue = z.strictObject({
  source: z.literal('new'),
  fifo: field(z.boolean().default(false), {
    label: 'FIFO',
    help: 'Keeps the order of messages of one group and delivers each once. Messages then need a MessageGroupId.',
  }),
});
const ExistingQueue = z.strictObject({
  source: z.literal('existing'),
  arn: field(z.string().optional(), {
    label: 'Queue ARN',
    help: arnHelp,
    placeholder: 'Asked for at deployment',
    mono: true,
  }),
});
export const Queue = z.strictObject({
  id: ResourceId,
  kind: z.literal('queue'),
  name: resourceName('Queue name'),
  origin: field(z.discriminatedUnion('source', [NewQueue, ExistingQueue]), ORIGIN),
});
export type Queue = z.infer<typeof Queue>;

/** Amazon EventBridge. Every account has the bus `default`. */
const ExistingEventBus = z.strictObject({
  source: z.literal('existing'),
  arn: field(z.string().optional(), {
    label: 'Event bus ARN',
    help: arnHelp,
    placeholder: 'Asked for at deployment',
    mono: true,
  }),
});
export const EventBus = z.strictObject({
  id: ResourceId,
  kind: z.literal('event-bus'),
  name: resourceName('Bus name'),
  origin: field(
    z.discriminatedUnion('source', [
      z.strictObject({ source: z.literal('default') }),
      z.strictObject({ source: z.literal('new') }),
      ExistingEventBus,
    ]),
    {
      ...ORIGIN,
      help: 'Every account has the default bus. A new one is created by the exports; an existing one is named by its ARN.',
      options: { default: 'Default', ...ORIGIN.options },
    },
  ),
});
export type EventBus = z.infer<typeof EventBus>;

/** Amazon Kinesis Data Streams. */
const NewStream = z.strictObject({
  source: z.literal('new'),
  mode: field(z.enum(['ON_DEMAND', 'PROVISIONED']).default('ON_DEMAND'), {
    label: 'Capacity',
    help: 'On demand follows the load; provisioned is one shard.',
    options: { ON_DEMAND: 'On demand', PROVISIONED: 'Provisioned' },
  }),
});
const ExistingStream = z.strictObject({
  source: z.literal('existing'),
  arn: field(z.string().optional(), {
    label: 'Stream ARN',
    help: arnHelp,
    placeholder: 'Asked for at deployment',
    mono: true,
  }),
});
export const Stream = z.strictObject({
  id: ResourceId,
  kind: z.literal('stream'),
  name: resourceName('Stream name'),
  origin: field(z.discriminatedUnion('source', [NewStream, ExistingStream]), ORIGIN),
});
export type Stream = z.infer<typeof Stream>;

/** AWS Step Functions. */
const NewStateMachine = z.strictObject({
  source: z.literal('new'),
  type: field(z.enum(['EXPRESS', 'STANDARD']).default('EXPRESS'), {
    label: 'Type',
    help: 'Only an express workflow can be started synchronously; only an execution of a standard one can be stopped.',
    options: { EXPRESS: 'Express', STANDARD: 'Standard' },
  }),
  definition: field(z.string().optional(), {
    label: 'Definition',
    help: 'The workflow in the Amazon States Language, as JSON. Left empty, a single state that passes its input on.',
    placeholder: 'One state that passes its input on',
    mono: true,
    multiline: true,
  }),
});
const ExistingStateMachine = z.strictObject({
  source: z.literal('existing'),
  arn: field(z.string().optional(), {
    label: 'State machine ARN',
    help: arnHelp,
    placeholder: 'Asked for at deployment',
    mono: true,
  }),
});
export const StateMachine = z.strictObject({
  id: ResourceId,
  kind: z.literal('state-machine'),
  name: resourceName('Workflow name'),
  origin: field(z.discriminatedUnion('source', [NewStateMachine, ExistingStateMachine]), ORIGIN),
});
export type StateMachine = z.infer<typeof StateMachine>;

/** Amazon Cognito. */
const ExistingUserPool = z.strictObject({
  source: z.literal('existing'),
  userPoolId: field(z.string().optional(), {
    label: 'User pool id',
    help: arnHelp,
    placeholder: 'Asked for at deployment',
    mono: true,
  }),
});
const NewUserPool = z.strictObject({
  source: z.literal('new'),
  selfSignUpEnabled: field(z.boolean().default(false), {
    label: 'Self sign-up',
    help: 'Lets people create their own accounts; otherwise only an administrator does.',
  }),
});
export const UserPool = z.strictObject({
  id: ResourceId,
  kind: z.literal('user-pool'),
  name: resourceName('Pool name'),
  origin: field(z.discriminatedUnion('source', [NewUserPool, ExistingUserPool]), ORIGIN),
});
export type UserPool = z.infer<typeof UserPool>;

const USER_POOL_ID = new RegExp(`^(${REGION})_[A-Za-z0-9]+$`);

/** The region that the id of a user pool begins with: `eu-west-1` of `eu-west-1_AbCdEf123`. */
export function regionOfUserPool(userPoolId: string): string | undefined {
  return USER_POOL_ID.exec(userPoolId)?.[1];
}

/** Amazon SNS. */
const NewTopic = z.strictObject({
  source: z.literal('new'),
  email: field(z.string().optional(), {
    label: 'E-mail',
    help: 'Subscribes an address, which has to confirm the subscription once.',
    placeholder: 'None',
  }),
});
const ExistingTopic = z.strictObject({
  source: z.literal('existing'),
  arn: field(z.string().optional(), {
    label: 'Topic ARN',
    help: arnHelp,
    placeholder: 'Asked for at deployment',
    mono: true,
  }),
});
export const Topic = z.strictObject({
  id: ResourceId,
  kind: z.literal('topic'),
  name: resourceName('Topic name'),
  origin: field(z.discriminatedUnion('source', [NewTopic, ExistingTopic]), ORIGIN),
});
export type Topic = z.infer<typeof Topic>;

export const Resource = z.discriminatedUnion('kind', [Queue, EventBus, Stream, StateMachine, UserPool, Topic]);
export type Resource = z.infer<typeof Resource>;
export type ResourceKind = Resource['kind'];
export type ResourceOf<K extends ResourceKind> = Extract<Resource, { kind: K }>;

/** What each kind of resource is called. */
export const RESOURCE_KINDS = {
  queue: { label: 'Queue', title: 'SQS queue' },
  'event-bus': { label: 'Event bus', title: 'EventBridge event bus' },
  stream: { label: 'Stream', title: 'Kinesis data stream' },
  'state-machine': { label: 'State machine', title: 'Step Functions state machine' },
  'user-pool': { label: 'User pool', title: 'Cognito user pool' },
  topic: { label: 'Topic', title: 'SNS topic' },
} as const satisfies Record<ResourceKind, { label: string; title: string }>;

export const RESOURCE_KIND_LIST = Resource.options.map((option) => option.shape.kind.value);

/** A workflow of one state that answers with its input. */
export const SAMPLE_DEFINITION = `{
  "StartAt": "Accept",
  "States": { "Accept": { "Type": "Pass", "End": true } }
}
`;
