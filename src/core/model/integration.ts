import { z } from 'zod';
import { LambdaCredentials, ServiceCredentials } from './credentials.ts';
import { field } from './field.ts';
import { HTTP_METHODS } from './httpMethod.ts';
import { ApiId, FunctionId, IntegrationId, ResourceId, VpcLinkId } from './ids.ts';
import { Mappings } from './parameterMapping.ts';
import type { Protocol } from './protocol.ts';
import type { ResourceKind } from './resource.ts';
import { AppConfigCall, EventBridgeCall, KinesisCall, SqsCall, StepFunctionsCall } from './serviceCall.ts';
import {
  WEB_SOCKET_INTEGRATIONS,
  WebSocketAwsIntegration,
  WebSocketHttpIntegration,
  WebSocketHttpProxyIntegration,
  type WebSocketIntegration,
  type WebSocketIntegrationKind,
  WebSocketLambdaCustomIntegration,
  WebSocketLambdaIntegration,
  WebSocketMockIntegration,
} from './webSocketIntegration.ts';

/** Milliseconds an HTTP API waits for an integration (AWS::ApiGatewayV2::Integration TimeoutInMillis). */
export const HTTP_TIMEOUT = { min: 50, max: 30_000, default: 30_000 } as const;

const timeoutField = field(z.number().optional(), {
  label: 'Timeout',
  help: 'How long API Gateway waits for an answer, 50 to 30,000 ms.',
  unit: 'ms',
  placeholder: '30000',
});

const descriptionField = field(z.string().optional(), {
  label: 'Description',
  help: 'At most 1,024 characters.',
  placeholder: 'None',
  multiline: true,
});

const nameField = field(z.string(), {
  label: 'Name',
  help: 'What the integration is called here; resource names in the exports follow from it.',
  placeholder: 'orders',
});

/** What every kind has. */
const common = { timeoutInMillis: timeoutField, description: descriptionField };

/** Invokes a Lambda function with the request (AWS_PROXY). Its name is the function's. */
export const LambdaIntegration = z.strictObject({
  id: IntegrationId,
  apiId: ApiId,
  kind: z.literal('lambda'),
  functionId: FunctionId,
  payloadFormatVersion: field(z.enum(['2.0', '1.0']).default('2.0'), {
    label: 'Payload',
    help: 'The shape of the event the function gets and of the answer it gives. 1.0 is the one of REST APIs.',
  }),
  ...common,
  credentials: field(LambdaCredentials.optional(), {
    label: 'Permission',
    help: 'What lets API Gateway invoke the function. The identity of the caller needs IAM authorization on the routes. A function’s policy holds 20 KB, some 50 permissions; with more routes, use one for the API or a role.',
    options: {
      'api-permission': 'One for the API',
      'new-role': 'A new role',
      'existing-role': 'An existing role',
      caller: 'The caller',
    },
    placeholder: 'One for each route',
  }),
  mappings: Mappings.optional(),
});
export type LambdaIntegration = z.infer<typeof LambdaIntegration>;

const methodField = field(z.enum(HTTP_METHODS).default('ANY'), {
  label: 'Method',
  help: 'The method the endpoint is called with. ANY passes on the client’s.',
});

/** Passes the request on to a public HTTP endpoint (HTTP_PROXY). */
export const HttpUrlIntegration = z.strictObject({
  id: IntegrationId,
  apiId: ApiId,
  kind: z.literal('http-url'),
  name: field(z.string(), {
    label: 'Name',
    help: 'What the endpoint is called here; resource names in the exports follow from it.',
    placeholder: 'old-site',
  }),
  url: field(z.string(), {
    label: 'URL',
    help: 'A public http or https URL. {name} stands for a parameter of the route, {proxy} for what {proxy+} took.',
    placeholder: 'https://example.com/{proxy}',
    mono: true,
    suggestions: ['stage-variable'],
  }),
  method: methodField,
  ...common,
  mappings: Mappings.optional(),
});
export type HttpUrlIntegration = z.infer<typeof HttpUrlIntegration>;

/** What the three kinds share that reach into a VPC (HTTP_PROXY, VPC_LINK). */
const privateFields = {
  vpcLinkId: VpcLinkId,
  method: methodField,
  serverNameToVerify: field(z.string().optional(), {
    label: 'TLS server name',
    help: 'Calls the target over HTTPS and checks that its certificate covers this name. Left empty, the call is plain HTTP.',
    placeholder: 'Plain HTTP',
    mono: true,
  }),
  ...common,
  mappings: Mappings.optional(),
};

const listenerArn = (what: string) =>
  field(z.string().optional(), {
    label: 'Listener ARN',
    help: `The listener of ${what}, not the load balancer itself and not a target group. Left empty, it is asked for at deployment.`,
    placeholder: 'Asked for at deployment',
    mono: true,
  });

export const AlbIntegration = z.strictObject({
  id: IntegrationId,
  apiId: ApiId,
  kind: z.literal('alb'),
  name: nameField,
  listenerArn: listenerArn('an Application Load Balancer'),
  ...privateFields,
});
export type AlbIntegration = z.infer<typeof AlbIntegration>;

export const NlbIntegration = z.strictObject({
  id: IntegrationId,
  apiId: ApiId,
  kind: z.literal('nlb'),
  name: nameField,
  listenerArn: listenerArn('a Network Load Balancer'),
  ...privateFields,
});
export type NlbIntegration = z.infer<typeof NlbIntegration>;

export const CloudMapIntegration = z.strictObject({
  id: IntegrationId,
  apiId: ApiId,
  kind: z.literal('cloud-map'),
  name: nameField,
  serviceArn: field(z.string().optional(), {
    label: 'Service ARN',
    help: 'A Cloud Map service. Attributes its instances must have may follow: …?stage=beta. Left empty, it is asked for at deployment.',
    placeholder: 'Asked for at deployment',
    mono: true,
  }),
  ...privateFields,
});
export type CloudMapIntegration = z.infer<typeof CloudMapIntegration>;

const serviceCredentials = field(ServiceCredentials.optional(), {
  label: 'Called as',
  help: 'As whom API Gateway calls the service. The identity of the caller needs IAM authorization on the routes.',
  options: { 'existing-role': 'An existing role', caller: 'The caller' },
  placeholder: 'A new role',
});

/** Calls an AWS service with no code between (AWS_PROXY with an IntegrationSubtype). Parameters take the place of mappings. */
export const SqsIntegration = z.strictObject({
  id: IntegrationId,
  apiId: ApiId,
  kind: z.literal('sqs'),
  name: nameField,
  resourceId: ResourceId,
  call: SqsCall,
  ...common,
  credentials: serviceCredentials,
});
export type SqsIntegration = z.infer<typeof SqsIntegration>;

export const EventBridgeIntegration = z.strictObject({
  id: IntegrationId,
  apiId: ApiId,
  kind: z.literal('event-bridge'),
  name: nameField,
  resourceId: ResourceId,
  call: EventBridgeCall,
  ...common,
  credentials: serviceCredentials,
});
export type EventBridgeIntegration = z.infer<typeof EventBridgeIntegration>;

export const KinesisIntegration = z.strictObject({
  id: IntegrationId,
  apiId: ApiId,
  kind: z.literal('kinesis'),
  name: nameField,
  resourceId: ResourceId,
  call: KinesisCall,
  ...common,
  credentials: serviceCredentials,
});
export type KinesisIntegration = z.infer<typeof KinesisIntegration>;

export const StepFunctionsIntegration = z.strictObject({
  id: IntegrationId,
  apiId: ApiId,
  kind: z.literal('step-functions'),
  name: nameField,
  resourceId: ResourceId,
  call: StepFunctionsCall,
  ...common,
  credentials: serviceCredentials,
});
export type StepFunctionsIntegration = z.infer<typeof StepFunctionsIntegration>;

/** AppConfig is told what to read by the call's own parameters. */
export const AppConfigIntegration = z.strictObject({
  id: IntegrationId,
  apiId: ApiId,
  kind: z.literal('app-config'),
  name: nameField,
  call: AppConfigCall,
  ...common,
  credentials: serviceCredentials,
});
export type AppConfigIntegration = z.infer<typeof AppConfigIntegration>;

/** AWS::ApiGatewayV2::Integration, by what it reaches. Many routes of its API may share one. */
export const Integration = z.discriminatedUnion('kind', [
  LambdaIntegration,
  HttpUrlIntegration,
  AlbIntegration,
  NlbIntegration,
  CloudMapIntegration,
  SqsIntegration,
  EventBridgeIntegration,
  StepFunctionsIntegration,
  KinesisIntegration,
  AppConfigIntegration,
  ...WEB_SOCKET_INTEGRATIONS,
]);
export type Integration = z.infer<typeof Integration>;
export type HttpIntegration = Exclude<Integration, WebSocketIntegration>;
export type IntegrationKind = Integration['kind'];

export type PrivateIntegration = AlbIntegration | NlbIntegration | CloudMapIntegration;
export type ServiceIntegration =
  | SqsIntegration
  | EventBridgeIntegration
  | StepFunctionsIntegration
  | KinesisIntegration
  | AppConfigIntegration;

/** What a kind of integration goes to: a function, a URL, something behind a VPC link, a call to an AWS service, or nothing. */
export type IntegrationFamily = 'function' | 'url' | 'private' | 'service' | 'mock';

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

/** The families as menus show them: what each is called, and its kinds. */
export const INTEGRATION_FAMILIES: readonly { title: string; one: string; kinds: readonly IntegrationKind[] }[] = (
  [
    ['function', 'Functions', 'function'],
    ['url', 'HTTP', 'HTTP endpoint'],
    ['private', 'Private network', 'private integration'],
    ['service', 'AWS services', 'AWS service'],
    ['mock', 'Without a backend', 'mock integration'],
  ] as const satisfies readonly (readonly [IntegrationFamily, string, string])[]
).map(([family, title, one]) => ({
  title,
  one,
  kinds: INTEGRATION_KIND_LIST.filter((kind) => INTEGRATION_KINDS[kind].family === family),
}));

/** The families as menus of an API show them: with the kinds that its protocol has, and only where there are any. */
export function familiesOf(protocol: Protocol): readonly (typeof INTEGRATION_FAMILIES)[number][] {
  return INTEGRATION_FAMILIES.map((family) => ({
    ...family,
    kinds: family.kinds.filter((kind) => INTEGRATION_KINDS[kind].protocol === protocol),
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
  return INTEGRATION_KINDS[integration.kind].protocol === 'WEBSOCKET';
}
