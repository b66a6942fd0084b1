import { z } from 'zod';
import { WebSocketLambdaCredentials, WebSocketServiceCredentials } from './credentials.ts';
import { field, type SuggestionList } from './field.ts';
import { HTTP_METHODS } from './httpMethod.ts';
import { ApiId, FunctionId, IntegrationId } from './ids.ts';
import { descriptionField, namedAs } from './integrationFields.ts';

/** Milliseconds a WebSocket API waits for an integration (AWS::ApiGatewayV2::Integration TimeoutInMillis). */
export const WEB_SOCKET_TIMEOUT = { min: 50, max: 29_000, default: 29_000 } as const;

export const CONTENT_HANDLING = ['CONVERT_TO_BINARY', 'CONVERT_TO_TEXT'] as const;
export type ContentHandling = (typeof CONTENT_HANDLING)[number];
export const PASSTHROUGH_BEHAVIORS = ['WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES', 'NEVER'] as const;
export type PassthroughBehavior = (typeof PASSTHROUGH_BEHAVIORS)[number];

const common = {
  timeoutInMillis: field(z.number().optional(), {
    label: 'Timeout',
    help: 'How long API Gateway waits for an answer, 50 to 29,000 ms.',
    unit: 'ms',
    placeholder: '29000',
  }),
  description: descriptionField,
};

const nameField = namedAs('reply');

const contentHandlingField = field(z.enum(CONTENT_HANDLING).optional(), {
  label: 'Content handling',
  help: 'Whether a payload is converted between Base64 text and binary.',
  options: { CONVERT_TO_BINARY: 'To binary', CONVERT_TO_TEXT: 'To text' },
  placeholder: 'Passed on as it is',
});

/** A template in the Velocity Template Language, under the key that a template selection expression leads to. */
export const MessageTemplate = z.strictObject({
  key: field(z.string(), {
    label: 'When',
    help: 'What the template selection expression comes to. $default is for all else.',
    placeholder: '$default',
    mono: true,
  }),
  template: field(z.string(), {
    label: 'Template',
    help: 'In the Velocity Template Language: $input.json("$.message"), $context.connectionId. At most 32,768 characters.',
    mono: true,
    multiline: true,
  }),
});
export type MessageTemplate = z.infer<typeof MessageTemplate>;

const templateSelectionField = (help: string, suggestions: SuggestionList) =>
  field(z.string().optional(), {
    label: 'Template selection expression',
    help,
    placeholder: 'None',
    mono: true,
    suggestions: [suggestions],
  });

const requestParametersField = field(
  z.array(z.strictObject({ destination: z.string(), source: z.string() })).default([]),
  {
    label: 'Request parameters',
    help: 'What the endpoint gets beside the body: integration.request.header.name from route.request.querystring.name, context.name, stageVariables.name or a text in single quotes.',
    columns: ['Send', 'Value'],
    suggestions: ['message-destination', 'message-source'],
  },
);

/** What becomes of an answer of the endpoint (AWS::ApiGatewayV2::IntegrationResponse). */
export const IntegrationResponse = z.strictObject({
  key: field(z.string(), {
    label: 'When',
    help: '$default for every answer, or a regular expression between slashes for the status code, or the error of a function: /4\\d\\d/.',
    placeholder: '$default',
    mono: true,
  }),
  templateSelectionExpression: templateSelectionField(
    'What of the answer says which template is taken, as ${integration.response.statuscode} or \\$default.',
    'reply-expression',
  ),
  templates: z.array(MessageTemplate).default([]),
  parameters: field(z.array(z.strictObject({ destination: z.string(), source: z.string() })).default([]), {
    label: 'Response parameters',
    help: 'What the answer brings beside the body: route.response.header.name from integration.response.header.name, integration.response.body.name or a text in single quotes.',
    columns: ['Send', 'Value'],
    suggestions: ['reply-destination', 'reply-source'],
  }),
  contentHandlingStrategy: contentHandlingField,
});
export type IntegrationResponse = z.infer<typeof IntegrationResponse>;

/** What an integration has that can change a message on its way, and the answer on its way back (not a proxy). */
const transforming = {
  templateSelectionExpression: templateSelectionField(
    'What of the message says which template is taken, as ${request.body.action} or \\$default.',
    'template-expression',
  ),
  requestTemplates: z.array(MessageTemplate).default([]),
  passthroughBehavior: field(z.enum(PASSTHROUGH_BEHAVIORS).optional(), {
    label: 'Without a template',
    help: 'What becomes of a message that no template is for. Refused, the client is told 415.',
    options: {
      WHEN_NO_MATCH: 'Passed on',
      WHEN_NO_TEMPLATES: 'Passed on where there are no templates',
      NEVER: 'Refused',
    },
    placeholder: 'Passed on',
  }),
  contentHandlingStrategy: contentHandlingField,
  requestParameters: requestParametersField,
  responses: z.array(IntegrationResponse).default([]),
};

const lambdaCredentials = field(WebSocketLambdaCredentials.optional(), {
  label: 'Permission',
  help: 'What lets API Gateway invoke the function. A function’s policy holds 20 KB, some 50 permissions; with more routes, use one for the API or a role.',
  options: { 'api-permission': 'One for the API', 'new-role': 'A new role', 'existing-role': 'An existing role' },
  placeholder: 'One for each route',
});

/** Invokes a Lambda function with the event (AWS_PROXY). Its name is the function's. */
export const WebSocketLambdaIntegration = z.strictObject({
  id: IntegrationId,
  apiId: ApiId,
  kind: z.literal('websocket-lambda'),
  functionId: FunctionId,
  contentHandlingStrategy: contentHandlingField,
  ...common,
  credentials: lambdaCredentials,
});
export type WebSocketLambdaIntegration = z.infer<typeof WebSocketLambdaIntegration>;

/** Invokes a Lambda function with what a template makes of the message (AWS). Its name is the function's. */
export const WebSocketLambdaCustomIntegration = z.strictObject({
  id: IntegrationId,
  apiId: ApiId,
  kind: z.literal('websocket-lambda-custom'),
  functionId: FunctionId,
  ...transforming,
  ...common,
  credentials: lambdaCredentials,
});
export type WebSocketLambdaCustomIntegration = z.infer<typeof WebSocketLambdaCustomIntegration>;

const urlField = field(z.string(), {
  label: 'URL',
  help: 'A public http or https URL.',
  placeholder: 'https://example.com/messages',
  mono: true,
  suggestions: ['stage-variable'],
});
const methodField = field(z.enum(HTTP_METHODS).default('POST'), {
  label: 'Method',
  help: 'The method the endpoint is called with.',
});

/** Passes the message on to a public HTTP endpoint as it is (HTTP_PROXY). */
export const WebSocketHttpProxyIntegration = z.strictObject({
  id: IntegrationId,
  apiId: ApiId,
  kind: z.literal('websocket-http-proxy'),
  name: nameField,
  url: urlField,
  method: methodField,
  requestParameters: requestParametersField,
  ...common,
});
export type WebSocketHttpProxyIntegration = z.infer<typeof WebSocketHttpProxyIntegration>;

/** Sends a public HTTP endpoint what a template makes of the message (HTTP). */
export const WebSocketHttpIntegration = z.strictObject({
  id: IntegrationId,
  apiId: ApiId,
  kind: z.literal('websocket-http'),
  name: nameField,
  url: urlField,
  method: methodField,
  ...transforming,
  ...common,
});
export type WebSocketHttpIntegration = z.infer<typeof WebSocketHttpIntegration>;

/** What of a service is called: one of its actions, or a path of its API (the end of IntegrationUri). */
export const ServiceTarget = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('action'),
    action: field(z.string(), {
      label: 'Action',
      help: 'As the service’s API spells it.',
      placeholder: 'PutItem',
      mono: true,
    }),
  }),
  z.strictObject({
    kind: z.literal('path'),
    path: field(z.string(), {
      label: 'Path',
      help: 'A path of the service’s API, without a slash before it.',
      placeholder: '111122223333/messages',
      mono: true,
    }),
  }),
]);
export type ServiceTarget = z.infer<typeof ServiceTarget>;

/** Calls an action of an AWS service with what a template makes of the message (AWS). */
export const WebSocketAwsIntegration = z.strictObject({
  id: IntegrationId,
  apiId: ApiId,
  kind: z.literal('websocket-aws'),
  name: nameField,
  service: field(z.string(), {
    label: 'Service',
    help: 'The service’s name in its endpoint: dynamodb, sqs, states, events.',
    placeholder: 'dynamodb',
    mono: true,
  }),
  target: field(ServiceTarget, { label: 'Calls', options: { action: 'An action', path: 'A path' } }),
  region: field(z.string().optional(), {
    label: 'Region',
    help: 'Where the service is called. Left empty, in the region of the API.',
    placeholder: 'The API’s',
    mono: true,
  }),
  method: methodField,
  ...transforming,
  ...common,
  credentials: field(WebSocketServiceCredentials, {
    label: 'Called as',
    help: 'The role as which API Gateway calls the service.',
    options: { 'new-role': 'A new role', 'existing-role': 'An existing role' },
  }),
});
export type WebSocketAwsIntegration = z.infer<typeof WebSocketAwsIntegration>;

/** Answers by itself, without calling anything (MOCK). */
export const WebSocketMockIntegration = z.strictObject({
  id: IntegrationId,
  apiId: ApiId,
  kind: z.literal('websocket-mock'),
  name: nameField,
  ...transforming,
  ...common,
});
export type WebSocketMockIntegration = z.infer<typeof WebSocketMockIntegration>;

export const WEB_SOCKET_INTEGRATIONS = [
  WebSocketLambdaIntegration,
  WebSocketLambdaCustomIntegration,
  WebSocketHttpProxyIntegration,
  WebSocketHttpIntegration,
  WebSocketAwsIntegration,
  WebSocketMockIntegration,
] as const;

export type WebSocketIntegration = z.infer<(typeof WEB_SOCKET_INTEGRATIONS)[number]>;
export type WebSocketIntegrationKind = WebSocketIntegration['kind'];
/** Those that change a message on its way, and have integration responses. */
export type TransformingIntegration = Extract<WebSocketIntegration, { responses: unknown }>;

/** A template that answers a mock integration with success, which it needs to count as called. */
export const MOCK_TEMPLATE = '{"statusCode": 200}';
