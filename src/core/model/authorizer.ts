import { z } from 'zod';
import { AuthorizerCredentials } from './credentials.ts';
import { field } from './field.ts';
import { ApiId, AuthorizerId, FunctionId, ResourceId } from './ids.ts';
import type { Protocol } from './protocol.ts';

const authorizerName = field(z.string(), { label: 'Name', help: '1 to 128 characters.', placeholder: 'members' });

/** One place in the request, unlike a Lambda authorizer's many. */
const tokenSource = field(z.string().default('$request.header.Authorization'), {
  label: 'Token from',
  help: 'Where the token is: $request.header.Name or $request.querystring.name. It may begin with Bearer.',
  placeholder: '$request.header.Authorization',
  mono: true,
  suggestions: ['identity-source'],
});

/** Checks a JSON Web Token of any OpenID Connect issuer: AWS::ApiGatewayV2::Authorizer of the type JWT. */
export const JwtAuthorizer = z.strictObject({
  id: AuthorizerId,
  apiId: ApiId,
  kind: z.literal('jwt'),
  name: authorizerName,
  issuer: field(z.string(), {
    label: 'Issuer',
    help: 'An https URL, exactly as the token’s iss claim spells it, with or without the slash at its end. API Gateway finds the keys at /.well-known/openid-configuration below it.',
    placeholder: 'https://example.auth0.com/',
    mono: true,
  }),
  audience: field(z.array(z.string()).default([]), {
    label: 'Audience',
    help: 'What the token’s aud or client_id claim may be, at most 50.',
    placeholder: 'https://api.example.com',
    mono: true,
  }),
  identitySource: tokenSource,
});
export type JwtAuthorizer = z.infer<typeof JwtAuthorizer>;

/** Checks the token of a Cognito user pool: a JWT authorizer whose issuer and audience follow from the pool. */
export const CognitoAuthorizer = z.strictObject({
  id: AuthorizerId,
  apiId: ApiId,
  kind: z.literal('cognito'),
  name: authorizerName,
  /** A user pool. */
  resourceId: ResourceId,
  clientIds: field(z.array(z.string()).default([]), {
    label: 'App clients',
    help: 'The ids of the pool’s clients whose tokens are taken. Left empty, the export creates a client.',
    placeholder: 'A new client',
    mono: true,
  }),
  identitySource: tokenSource,
});
export type CognitoAuthorizer = z.infer<typeof CognitoAuthorizer>;

/** Asks a Lambda function: AWS::ApiGatewayV2::Authorizer of the type REQUEST. */
export const LambdaAuthorizer = z.strictObject({
  id: AuthorizerId,
  apiId: ApiId,
  kind: z.literal('lambda'),
  name: authorizerName,
  functionId: FunctionId,
  payloadFormatVersion: field(z.enum(['2.0', '1.0']).default('2.0'), {
    label: 'Payload',
    help: 'The shape of the event the function gets. With 1.0 it must answer with an IAM policy.',
  }),
  enableSimpleResponses: field(z.boolean().default(true), {
    label: 'Simple responses',
    help: 'The function answers { isAuthorized, context } instead of an IAM policy. Needs the payload 2.0.',
  }),
  identitySources: field(z.array(z.string()).default(['$request.header.Authorization']), {
    label: 'Identity sources',
    help: 'What a request must have for the function to be asked at all, and by what answers are cached: $request.header.Name, $request.querystring.name, $context.name, $stageVariables.name.',
    placeholder: '$request.header.Authorization',
    mono: true,
    suggestions: ['identity-source'],
  }),
  resultTtlInSeconds: field(z.number().default(300), {
    label: 'Cache answers',
    help: '0 to 3,600 seconds. A cached answer counts for every route, unless $context.routeKey is an identity source. 0 asks every time.',
    unit: 's',
    placeholder: '300',
  }),
  credentials: field(AuthorizerCredentials.optional(), {
    label: 'Invoked by',
    help: 'What lets API Gateway invoke the function.',
    options: { 'new-role': 'A new role', 'existing-role': 'An existing role' },
    placeholder: 'A permission',
  }),
});
export type LambdaAuthorizer = z.infer<typeof LambdaAuthorizer>;

/** Asks a Lambda function whether a client may connect to a WebSocket API: REQUEST, with nothing of what HTTP APIs add. */
export const WebSocketLambdaAuthorizer = z.strictObject({
  id: AuthorizerId,
  apiId: ApiId,
  kind: z.literal('websocket-lambda'),
  name: authorizerName,
  functionId: FunctionId,
  identitySources: field(z.array(z.string()).default([]), {
    label: 'Identity sources',
    help: 'What a request to connect must have for the function to be asked at all: route.request.header.Name, route.request.querystring.name, stageVariables.name, context.name.',
    placeholder: 'route.request.querystring.token',
    mono: true,
    suggestions: ['message-identity-source'],
  }),
  credentials: field(AuthorizerCredentials.optional(), {
    label: 'Invoked by',
    help: 'What lets API Gateway invoke the function.',
    options: { 'new-role': 'A new role', 'existing-role': 'An existing role' },
    placeholder: 'A permission',
  }),
});
export type WebSocketLambdaAuthorizer = z.infer<typeof WebSocketLambdaAuthorizer>;

/** AWS::ApiGatewayV2::Authorizer, of one API. IAM authorization needs none. */
export const Authorizer = z.discriminatedUnion('kind', [
  JwtAuthorizer,
  CognitoAuthorizer,
  LambdaAuthorizer,
  WebSocketLambdaAuthorizer,
]);
export type Authorizer = z.infer<typeof Authorizer>;
export type AuthorizerKind = Authorizer['kind'];
export type HttpAuthorizer = Exclude<Authorizer, WebSocketLambdaAuthorizer>;

/** What each kind of authorizer is called. */
export const AUTHORIZER_KINDS = {
  jwt: {
    schema: JwtAuthorizer,
    protocol: 'HTTP',
    label: 'JWT',
    title: 'JWT authorizer',
    hint: 'tokens of any OpenID Connect issuer',
  },
  cognito: {
    schema: CognitoAuthorizer,
    protocol: 'HTTP',
    label: 'Cognito',
    title: 'Cognito user pool',
    hint: 'tokens of a user pool',
  },
  lambda: {
    schema: LambdaAuthorizer,
    protocol: 'HTTP',
    label: 'Lambda',
    title: 'Lambda authorizer',
    hint: 'a function decides',
  },
  'websocket-lambda': {
    schema: WebSocketLambdaAuthorizer,
    protocol: 'WEBSOCKET',
    label: 'Lambda',
    title: 'Lambda authorizer',
    hint: 'a function decides who may connect',
  },
} as const satisfies Record<
  AuthorizerKind,
  { schema: z.ZodObject; protocol: Protocol; label: string; title: string; hint: string }
>;

/** Whether an authorizer is of a kind that HTTP APIs have. */
export function isHttpAuthorizer(authorizer: Authorizer): authorizer is HttpAuthorizer {
  return AUTHORIZER_KINDS[authorizer.kind].protocol === 'HTTP';
}

export const AUTHORIZER_KIND_LIST = Authorizer.options.map((option) => option.shape.kind.value);

const scopesField = field(z.array(z.string()).default([]), {
  label: 'Scopes',
  help: 'The token must have one of these in its scope or scp claim. Only tokens have scopes: a Lambda authorizer and IAM know none. At most 10.',
  placeholder: 'books.read',
  mono: true,
});

const ByIam = z.strictObject({ kind: z.literal('iam') });
export const ByAuthorizer = z.strictObject({
  kind: z.literal('authorizer'),
  authorizerId: AuthorizerId,
  scopes: scopesField,
});

/** What guards the routes of an API that do not say otherwise. */
export const DefaultAuthorization = z.discriminatedUnion('kind', [ByIam, ByAuthorizer]);
export type DefaultAuthorization = z.infer<typeof DefaultAuthorization>;

/** What guards one route. `inherit` keeps the API's default authorizer, with scopes of the route's own. */
export const RouteAuthorization = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('inherit'), scopes: scopesField }),
  ByIam,
  ByAuthorizer,
]);
export type RouteAuthorization = z.infer<typeof RouteAuthorization>;

/** What guards `$connect` of a WebSocket API, and with it the connection. Absent: nothing does. */
export const WebSocketAuthorization = z.discriminatedUnion('kind', [
  ByIam,
  z.strictObject({ kind: z.literal('authorizer'), authorizerId: AuthorizerId }),
]);
export type WebSocketAuthorization = z.infer<typeof WebSocketAuthorization>;
