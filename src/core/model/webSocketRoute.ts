import { z } from 'zod';
import { WebSocketAuthorization } from './authorizer.ts';
import { field } from './field.ts';
import { ApiId, IntegrationId, ModelId, RouteId } from './ids.ts';
import { WebSocketDocumentation } from './webSocketDocumentation.ts';

/**
 * What a route of a WebSocket API answers: a client that connects or has disconnected, messages that the route selection
 * expression leads to it, or all other messages (Developer Guide, "Working with routes for WebSocket APIs").
 */
export const WebSocketRouteKey = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('connect') }),
  z.strictObject({
    kind: z.literal('message'),
    name: field(z.string(), {
      label: 'Route key',
      help: 'What the route selection expression must come to, letter by letter, upper and lower case told apart. A key that begins with $ is reserved.',
      placeholder: 'sendmessage',
      mono: true,
    }),
  }),
  z.strictObject({ kind: z.literal('default') }),
  z.strictObject({ kind: z.literal('disconnect') }),
]);
export type WebSocketRouteKey = z.infer<typeof WebSocketRouteKey>;

/** What a request to connect may bring along (AWS::ApiGatewayV2::Route RequestParameters). */
export const RequestParameter = z.strictObject({
  in: field(z.enum(['querystring', 'header']), { label: 'In', options: { querystring: 'Query', header: 'Header' } }),
  name: field(z.string(), { label: 'Name', placeholder: 'room', mono: true }),
  required: field(z.boolean().default(false), { label: 'Required' }),
});
export type RequestParameter = z.infer<typeof RequestParameter>;

/** The model that messages are checked against which the model selection expression leads to it. */
export const RouteModel = z.strictObject({
  key: field(z.string(), {
    label: 'When',
    help: 'What the model selection expression comes to. $default is for all other messages.',
    placeholder: '$default',
    mono: true,
  }),
  modelId: ModelId,
});
export type RouteModel = z.infer<typeof RouteModel>;

/** A header that a reply may bring along (AWS::ApiGatewayV2::RouteResponse ResponseParameters). */
export const ReplyParameter = z.strictObject({
  name: field(z.string(), { label: 'Header', placeholder: 'x-request-id', mono: true }),
  required: field(z.boolean().default(false), { label: 'Required' }),
});

/** What a route sends back to the client (AWS::ApiGatewayV2::RouteResponse); a route without one sends nothing. */
export const RouteResponse = z.strictObject({
  models: z.array(RouteModel).default([]),
  parameters: z.array(ReplyParameter).default([]),
});
export type RouteResponse = z.infer<typeof RouteResponse>;

/**
 * AWS::ApiGatewayV2::Route of a WebSocket API. What only `$connect` may have can be stored with any key: a rule says where
 * it does not belong.
 */
export const WebSocketRoute = z.strictObject({
  id: RouteId,
  apiId: ApiId,
  protocol: z.literal('WEBSOCKET'),
  key: WebSocketRouteKey,
  integrationId: IntegrationId.optional(),
  operationName: field(z.string().optional(), {
    label: 'Operation name',
    help: 'A name for the operation, at most 64 characters.',
    placeholder: 'None',
    mono: true,
  }),
  authorization: WebSocketAuthorization.optional(),
  apiKeyRequired: field(z.boolean().default(false), {
    label: 'API key required',
    help: 'Clients connect only with the API key of a usage plan that the stage belongs to.',
  }),
  requestParameters: z.array(RequestParameter).default([]),
  modelSelectionExpression: field(z.string().optional(), {
    label: 'Model selection expression',
    help: 'What of a message says which model it must fit. $default is for messages that lead to none. API Gateway checks messages where there is an expression.',
    placeholder: 'None',
    mono: true,
    suggestions: ['message-expression'],
  }),
  requestModels: z.array(RouteModel).default([]),
  response: RouteResponse.optional(),
  documentation: WebSocketDocumentation.optional(),
});
export type WebSocketRoute = z.infer<typeof WebSocketRoute>;

/**
 * What changes with a route's key: one that is `$connect` no more gives up what only that may have, and nobody is left
 * to reply to after `$disconnect`.
 */
export function rekeyed(route: WebSocketRoute, key: WebSocketRouteKey) {
  const leavesConnect = route.key.kind === 'connect' && key.kind !== 'connect';
  return {
    key,
    ...(leavesConnect && { authorization: undefined, apiKeyRequired: false, requestParameters: [] }),
    ...(key.kind === 'disconnect' && { response: undefined }),
  };
}

/** The keys that are the life of a connection, as API Gateway spells them. */
export const LIFECYCLE_KEYS = { connect: '$connect', disconnect: '$disconnect', default: '$default' } as const;

export const LIFECYCLE_STEPS = ['connect', 'disconnect', 'default'] as const satisfies (keyof typeof LIFECYCLE_KEYS)[];
type LifecycleStep = (typeof LIFECYCLE_STEPS)[number];

/** Which of the routes of one API answers a step of a connection's life. */
export function routeOfStep<R extends { key: WebSocketRouteKey }>(
  routes: readonly R[],
  step: LifecycleStep,
): R | undefined {
  return routes.find(({ key }) => key.kind === step);
}

/** Whether clients send messages to a route; the beginning and the end of a connection are none. */
export function takesMessages({ key }: { key: WebSocketRouteKey }): boolean {
  return key.kind === 'message' || key.kind === 'default';
}
