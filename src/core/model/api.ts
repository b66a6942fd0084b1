import { z } from 'zod';
import { DefaultAuthorization } from './authorizer.ts';
import { Cors } from './cors.ts';
import { field } from './field.ts';
import { ApiId } from './ids.ts';
import { ipAddressTypeField } from './ipAddressType.ts';
import { tagsField } from './tag.ts';

const nameField = (placeholder: string) =>
  field(z.string(), {
    label: 'Name',
    help: '1 to 128 characters. Resource names in the exports follow from it: once it is deployed, another name makes another API, with another URL.',
    placeholder,
  });

/** What an API of either protocol says of itself. */
const described = {
  description: field(z.string().optional(), {
    label: 'Description',
    help: 'At most 1,024 characters.',
    placeholder: 'None',
    multiline: true,
  }),
  version: field(z.string().optional(), {
    label: 'Version',
    help: 'A version identifier of your own, 1 to 64 characters. API Gateway stores it and does nothing with it.',
    placeholder: 'None',
  }),
};

/** How clients reach an API of either protocol. */
const reached = {
  disableExecuteApiEndpoint: field(z.boolean().default(false), {
    label: 'Custom domains only',
    help: 'Turns off the execute-api endpoint for every stage, so that clients can only use a custom domain.',
  }),
  ipAddressType: ipAddressTypeField('Who can reach the execute-api endpoint of the API.'),
};

const watched = {
  dashboard: field(z.boolean().default(false), {
    label: 'Dashboard',
    help: 'A CloudWatch dashboard with the traffic, the errors and the latency of the API.',
  }),
  tags: tagsField,
};

/** An HTTP API: AWS::ApiGatewayV2::Api with the protocol HTTP. */
export const HttpApi = z.strictObject({
  id: ApiId,
  protocol: z.literal('HTTP'),
  name: nameField('Books API'),
  ...described,
  ...reached,
  cors: Cors.optional(),
  defaultAuthorization: DefaultAuthorization.optional(),
  ...watched,
});
export type HttpApi = z.infer<typeof HttpApi>;

/** What a route selection expression is that nobody has thought about; CDK's own default. */
export const DEFAULT_ROUTE_SELECTION = '$request.body.action';

export const API_KEY_SOURCES = ['$request.header.x-api-key', '$context.authorizer.usageIdentifierKey'] as const;

/** A WebSocket API: AWS::ApiGatewayV2::Api with the protocol WEBSOCKET. */
export const WebSocketApi = z.strictObject({
  id: ApiId,
  protocol: z.literal('WEBSOCKET'),
  name: nameField('Chat'),
  ...described,
  routeSelectionExpression: field(z.string().default(DEFAULT_ROUTE_SELECTION), {
    label: 'Route selection expression',
    help: 'What of a JSON message names its route: $request.body.action, or several as ${request.body.service}/${request.body.action}. Messages that are no JSON go to $default.',
    placeholder: DEFAULT_ROUTE_SELECTION,
    mono: true,
    suggestions: ['message-expression'],
  }),
  apiKeySelectionExpression: field(z.enum(API_KEY_SOURCES).optional(), {
    label: 'API key from',
    help: 'Where $connect finds the API key of a client, if it asks for one.',
    options: {
      '$request.header.x-api-key': 'The x-api-key header',
      '$context.authorizer.usageIdentifierKey': 'The Lambda authorizer',
    },
    placeholder: 'The x-api-key header',
  }),
  disableSchemaValidation: field(z.boolean().default(false), {
    label: 'Deploy unchecked models',
    help: 'Models are not checked when the API is deployed.',
  }),
  ...reached,
  ...watched,
});
export type WebSocketApi = z.infer<typeof WebSocketApi>;

/** AWS::ApiGatewayV2::Api. */
export const Api = z.discriminatedUnion('protocol', [HttpApi, WebSocketApi]);
export type Api = z.infer<typeof Api>;
