import { z } from 'zod';
import { LambdaCredentials, ServiceCredentials } from './credentials.ts';
import { field } from './field.ts';
import { HTTP_METHODS } from './httpMethod.ts';
import { ApiId, FunctionId, IntegrationId, ResourceId, VpcLinkId } from './ids.ts';
import { descriptionField, namedAs } from './integrationFields.ts';
import { Mappings } from './parameterMapping.ts';
import { AppConfigCall, EventBridgeCall, KinesisCall, SqsCall, StepFunctionsCall } from './serviceCall.ts';
import { WEB_SOCKET_INTEGRATIONS, type WebSocketIntegration } from './webSocketIntegration.ts';

/** Milliseconds an HTTP API waits for an integration (AWS::ApiGatewayV2::Integration TimeoutInMillis). */
export const HTTP_TIMEOUT = { min: 50, max: 30_000, default: 30_000 } as const;

const timeoutField = field(z.number().optional(), {
  label: 'Timeout',
  help: 'How long API Gateway waits for an answer, 50 to 30,000 ms.',
  unit: 'ms',
  placeholder: '30000',
});

const nameField = namedAs('orders');

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
