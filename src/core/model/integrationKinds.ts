import type { z } from 'zod';
import type { ResourceId } from './ids.ts';
import {
  AlbIntegration,
  AppConfigIntegration,
  CloudMapIntegration,
  EventBridgeIntegration,
  type HttpIntegration,
  HttpUrlIntegration,
  Integration,
  type IntegrationKind,
  KinesisIntegration,
  LambdaIntegration,
  NlbIntegration,
  SqsIntegration,
  StepFunctionsIntegration,
} from './integration.ts';
import type { Protocol } from './protocol.ts';
import type { ResourceKind } from './resource.ts';
import {
  WebSocketAwsIntegration,
  WebSocketHttpIntegration,
  WebSocketHttpProxyIntegration,
  type WebSocketIntegration,
  type WebSocketIntegrationKind,
  WebSocketLambdaCustomIntegration,
  WebSocketLambdaIntegration,
  WebSocketMockIntegration,
} from './webSocketIntegration.ts';

/** What a kind of integration goes to: a function, a URL, something behind a VPC link, a call to an AWS service, or nothing. */
type IntegrationFamily = 'function' | 'url' | 'private' | 'service' | 'mock';

/** Each kind of integration: its schema, and what it is called. Menus, palettes and forms list the kinds from here. */
export const INTEGRATION_KINDS = {
  lambda: {
    schema: LambdaIntegration,
    protocol: 'HTTP',
    family: 'function',
    label: 'Lambda',
    title: 'Lambda function',
    hint: 'a new function with a small handler',
  },
  'http-url': {
    schema: HttpUrlIntegration,
    protocol: 'HTTP',
    family: 'url',
    label: 'HTTP URL',
    title: 'HTTP URL',
    hint: 'any public endpoint',
  },
  alb: {
    schema: AlbIntegration,
    protocol: 'HTTP',
    family: 'private',
    label: 'Load balancer',
    title: 'Application Load Balancer',
    hint: 'an ALB listener in a VPC',
  },
  nlb: {
    schema: NlbIntegration,
    protocol: 'HTTP',
    family: 'private',
    label: 'Network LB',
    title: 'Network Load Balancer',
    hint: 'an NLB listener in a VPC',
  },
  'cloud-map': {
    schema: CloudMapIntegration,
    protocol: 'HTTP',
    family: 'private',
    label: 'Cloud Map',
    title: 'Cloud Map service',
    hint: 'service discovery in a VPC',
  },
  sqs: {
    schema: SqsIntegration,
    protocol: 'HTTP',
    family: 'service',
    label: 'Queue',
    title: 'SQS queue',
    hint: 'send, receive, delete, purge',
  },
  'event-bridge': {
    schema: EventBridgeIntegration,
    protocol: 'HTTP',
    family: 'service',
    label: 'Event bus',
    title: 'EventBridge event bus',
    hint: 'put an event',
  },
  'step-functions': {
    schema: StepFunctionsIntegration,
    protocol: 'HTTP',
    family: 'service',
    label: 'State machine',
    title: 'Step Functions state machine',
    hint: 'start or stop an execution',
  },
  kinesis: {
    schema: KinesisIntegration,
    protocol: 'HTTP',
    family: 'service',
    label: 'Stream',
    title: 'Kinesis data stream',
    hint: 'put a record',
  },
  'app-config': {
    schema: AppConfigIntegration,
    protocol: 'HTTP',
    family: 'service',
    label: 'AppConfig',
    title: 'AppConfig configuration',
    hint: 'read a configuration',
  },
  'websocket-lambda': {
    schema: WebSocketLambdaIntegration,
    protocol: 'WEBSOCKET',
    family: 'function',
    label: 'Lambda',
    title: 'Lambda function',
    hint: 'a new function that gets the event',
  },
  'websocket-lambda-custom': {
    schema: WebSocketLambdaCustomIntegration,
    protocol: 'WEBSOCKET',
    family: 'function',
    label: 'Lambda, templates',
    title: 'Lambda function with templates',
    hint: 'a function that gets what a template makes',
  },
  'websocket-http-proxy': {
    schema: WebSocketHttpProxyIntegration,
    protocol: 'WEBSOCKET',
    family: 'url',
    label: 'HTTP proxy',
    title: 'HTTP proxy',
    hint: 'any public endpoint, as it is',
  },
  'websocket-http': {
    schema: WebSocketHttpIntegration,
    protocol: 'WEBSOCKET',
    family: 'url',
    label: 'HTTP, templates',
    title: 'HTTP endpoint with templates',
    hint: 'an endpoint that gets what a template makes',
  },
  'websocket-aws': {
    schema: WebSocketAwsIntegration,
    protocol: 'WEBSOCKET',
    family: 'service',
    label: 'AWS service',
    title: 'AWS service',
    hint: 'any action of a service',
  },
  'websocket-mock': {
    schema: WebSocketMockIntegration,
    protocol: 'WEBSOCKET',
    family: 'mock',
    label: 'Mock',
    title: 'Mock integration',
    hint: 'an answer without a backend',
  },
} as const satisfies Record<
  IntegrationKind,
  { schema: z.ZodObject; protocol: Protocol; family: IntegrationFamily; label: string; title: string; hint: string }
>;

export const INTEGRATION_KIND_LIST = Integration.options.map((option) => option.shape.kind.value);

/** What each family is called, and one of its integrations. */
const FAMILIES: readonly { family: IntegrationFamily; title: string; one: string }[] = [
  { family: 'function', title: 'Functions', one: 'function' },
  { family: 'url', title: 'HTTP', one: 'HTTP endpoint' },
  { family: 'private', title: 'Private network', one: 'private integration' },
  { family: 'service', title: 'AWS services', one: 'AWS service' },
  { family: 'mock', title: 'Without a backend', one: 'mock integration' },
];

/** The families as menus of an API show them: those of which its protocol has kinds, and these. */
export function familiesOf(protocol: Protocol): { title: string; one: string; kinds: IntegrationKind[] }[] {
  return FAMILIES.map(({ family, title, one }) => ({
    title,
    one,
    kinds: INTEGRATION_KIND_LIST.filter((kind) => {
      const row = INTEGRATION_KINDS[kind];
      return row.protocol === protocol && row.family === family;
    }),
  })).filter(({ kinds }) => kinds.length > 0);
}

/** Kinds that are one thing to a person, and have one key and one place in the palette, in each protocol. */
const TWINS: readonly Readonly<Record<Protocol, IntegrationKind>>[] = [
  { HTTP: 'lambda', WEBSOCKET: 'websocket-lambda' },
  { HTTP: 'http-url', WEBSOCKET: 'websocket-http-proxy' },
];

/** The kind itself where APIs of the protocol have it, else what is the same thing there. */
export function kindFor(protocol: Protocol, kind: IntegrationKind): IntegrationKind | undefined {
  if (INTEGRATION_KINDS[kind].protocol === protocol) return kind;
  return TWINS.find((twins) => Object.values(twins).includes(kind))?.[protocol];
}

/** Which kind of resource each kind of integration calls that calls one. */
export const SERVICE_RESOURCES = {
  sqs: 'queue',
  'event-bridge': 'event-bus',
  'step-functions': 'state-machine',
  kinesis: 'stream',
} as const satisfies Record<Extract<Integration, { resourceId: ResourceId }>['kind'], ResourceKind>;

/** Whether an integration is of a kind that HTTP APIs have. */
export function isHttpIntegration(integration: Integration): integration is HttpIntegration {
  return INTEGRATION_KINDS[integration.kind].protocol === 'HTTP';
}

/** Whether a kind of integration is one that WebSocket APIs have. */
export function isWebSocketKind(kind: IntegrationKind): kind is WebSocketIntegrationKind {
  return INTEGRATION_KINDS[kind].protocol === 'WEBSOCKET';
}

/** Whether an integration is of a kind that WebSocket APIs have. */
export function isWebSocketIntegration(integration: Integration): integration is WebSocketIntegration {
  return isWebSocketKind(integration.kind);
}
