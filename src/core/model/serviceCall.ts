import { z } from 'zod';
import { type FieldMeta, field } from './field.ts';

/**
 * The calls to AWS services that an HTTP API can make by itself, with their parameters (API Gateway Developer Guide,
 * "Integration subtype reference"). A parameter's name in the exports is its field's with a capital first letter. The
 * queue, bus, stream or state machine comes from the resource that the integration names.
 */

const SOURCES =
  'Text, or a part of the request such as $request.body.id, $request.querystring.id or $context.requestId.';

const PARAMETER = ['call-parameter'] as const;

function required(label: string, placeholder: string, help = SOURCES) {
  return field(z.string(), { label, help, placeholder, mono: true, suggestions: PARAMETER } satisfies FieldMeta);
}

function optional(label: string, help = SOURCES) {
  return field(z.string().optional(), {
    label,
    help,
    placeholder: 'Not sent',
    mono: true,
    suggestions: PARAMETER,
  } satisfies FieldMeta);
}

const region = field(z.string().optional(), {
  label: 'Region',
  help: 'Where the resource is, when it is in another region than the API.',
  placeholder: 'That of the API',
  mono: true,
});

export const PutEvents = z.strictObject({
  subtype: z.literal('EventBridge-PutEvents'),
  detail: required(
    'Detail',
    '$request.body.detail',
    'The event itself, as a JSON object. $request.body is the whole body.',
  ),
  detailType: required('DetailType', 'order-placed', 'What kind of event it is; rules match it.'),
  source: required('Source', 'com.example.orders', 'Who sends the event; rules match it. It cannot begin with aws.'),
  time: optional('Time', 'When it happened, in RFC 3339. EventBridge takes the time of the call otherwise.'),
  resources: optional('Resources', 'ARNs of what the event is about.'),
  traceHeader: optional('TraceHeader', 'An AWS X-Ray trace header.'),
  region,
});

export const SendMessage = z.strictObject({
  subtype: z.literal('SQS-SendMessage'),
  messageBody: required('MessageBody', '$request.body'),
  delaySeconds: optional('DelaySeconds', 'How long the message stays hidden at first, 0 to 900 seconds.'),
  messageAttributes: optional('MessageAttributes'),
  messageGroupId: optional('MessageGroupId', 'A FIFO queue needs one: it keeps the order of messages of one group.'),
  messageDeduplicationId: optional(
    'MessageDeduplicationId',
    'Of two messages with one id within 5 minutes, a FIFO queue delivers the first.',
  ),
  messageSystemAttributes: optional('MessageSystemAttributes'),
  region,
});
export const ReceiveMessage = z.strictObject({
  subtype: z.literal('SQS-ReceiveMessage'),
  maxNumberOfMessages: optional('MaxNumberOfMessages', 'At most so many, 1 to 10.'),
  waitTimeSeconds: optional('WaitTimeSeconds', 'How long to wait for a message, 0 to 20 seconds.'),
  visibilityTimeout: optional('VisibilityTimeout', 'How long other receivers do not see the messages, in seconds.'),
  attributeNames: optional('AttributeNames'),
  messageAttributeNames: optional('MessageAttributeNames'),
  receiveRequestAttemptId: optional('ReceiveRequestAttemptId'),
  region,
});
export const DeleteMessage = z.strictObject({
  subtype: z.literal('SQS-DeleteMessage'),
  receiptHandle: required(
    'ReceiptHandle',
    '$request.querystring.receiptHandle',
    'What ReceiveMessage gave for the message.',
  ),
  region,
});
export const PurgeQueue = z.strictObject({ subtype: z.literal('SQS-PurgeQueue'), region });

export const GetConfiguration = z.strictObject({
  subtype: z.literal('AppConfig-GetConfiguration'),
  application: required('Application', 'shop', 'The id or the name of the AppConfig application.'),
  environment: required('Environment', 'production', 'The id or the name of the environment.'),
  configuration: required('Configuration', 'flags', 'The id or the name of the configuration profile.'),
  clientId: required(
    'ClientId',
    '$context.requestId',
    'Who asks; AppConfig keeps a client on one version while it rolls out another.',
  ),
  clientConfigurationVersion: optional('ClientConfigurationVersion', 'The version the client has already.'),
  region,
});

export const PutRecord = z.strictObject({
  subtype: z.literal('Kinesis-PutRecord'),
  data: required('Data', '$request.body.data', 'The record, in Base64.'),
  partitionKey: required('PartitionKey', '$context.requestId', 'Records of one key keep their order.'),
  sequenceNumberForOrdering: optional('SequenceNumberForOrdering'),
  explicitHashKey: optional('ExplicitHashKey'),
  region,
});

export const StartExecution = z.strictObject({
  subtype: z.literal('StepFunctions-StartExecution'),
  input: optional('Input', 'The input of the execution, as JSON. $request.body is the whole body.'),
  name: optional('Name', 'A name for the execution, not used before.'),
  region,
});
export const StartSyncExecution = z.strictObject({
  subtype: z.literal('StepFunctions-StartSyncExecution'),
  input: optional('Input', 'The input of the execution, as JSON. $request.body is the whole body.'),
  name: optional('Name', 'A name for the execution.'),
  traceHeader: optional('TraceHeader', 'An AWS X-Ray trace header.'),
  region,
});
export const StopExecution = z.strictObject({
  subtype: z.literal('StepFunctions-StopExecution'),
  executionArn: required('ExecutionArn', '$request.body.executionArn', 'What StartExecution gave for the execution.'),
  cause: optional('Cause'),
  error: optional('Error'),
  region,
});

export const EventBridgeCall = z.discriminatedUnion('subtype', [PutEvents]);
export const SqsCall = z.discriminatedUnion('subtype', [SendMessage, ReceiveMessage, DeleteMessage, PurgeQueue]);
export const AppConfigCall = z.discriminatedUnion('subtype', [GetConfiguration]);
export const KinesisCall = z.discriminatedUnion('subtype', [PutRecord]);
export const StepFunctionsCall = z.discriminatedUnion('subtype', [StartExecution, StartSyncExecution, StopExecution]);

export type EventBridgeCall = z.infer<typeof EventBridgeCall>;
export type SqsCall = z.infer<typeof SqsCall>;
export type AppConfigCall = z.infer<typeof AppConfigCall>;
export type KinesisCall = z.infer<typeof KinesisCall>;
export type StepFunctionsCall = z.infer<typeof StepFunctionsCall>;
export type ServiceCall = EventBridgeCall | SqsCall | AppConfigCall | KinesisCall | StepFunctionsCall;
export type IntegrationSubtype = ServiceCall['subtype'];
export type ServiceCallOf<S extends IntegrationSubtype> = Extract<ServiceCall, { subtype: S }>;

/** Each subtype: its schema, and what it does in a few words. */
export const SERVICE_CALLS = {
  'EventBridge-PutEvents': { schema: PutEvents, label: 'Put event' },
  'SQS-SendMessage': { schema: SendMessage, label: 'Send message' },
  'SQS-ReceiveMessage': { schema: ReceiveMessage, label: 'Receive messages' },
  'SQS-DeleteMessage': { schema: DeleteMessage, label: 'Delete message' },
  'SQS-PurgeQueue': { schema: PurgeQueue, label: 'Purge queue' },
  'AppConfig-GetConfiguration': { schema: GetConfiguration, label: 'Get configuration' },
  'Kinesis-PutRecord': { schema: PutRecord, label: 'Put record' },
  'StepFunctions-StartExecution': { schema: StartExecution, label: 'Start execution' },
  'StepFunctions-StartSyncExecution': { schema: StartSyncExecution, label: 'Start and wait' },
  'StepFunctions-StopExecution': { schema: StopExecution, label: 'Stop execution' },
} as const satisfies Record<IntegrationSubtype, { schema: z.ZodObject; label: string }>;

/** The parameters of a call as API Gateway spells them, those that are not set left out. */
export function parametersOf({ subtype: _, ...fields }: ServiceCall): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      value === undefined ? [] : [[`${name.charAt(0).toUpperCase()}${name.slice(1)}`, value]],
    ),
  );
}
