import fc from 'fast-check';
import { chosen, defined, hostile, letters, name, optional, pick, text, WORD } from './arbitraryTexts.ts';
import type { WebSocketLambdaCredentials, WebSocketServiceCredentials } from './credentials.ts';
import { type Design, freshId } from './design.ts';
import { HTTP_METHODS } from './httpMethod.ts';
import type { ApiId, FunctionId, IntegrationId } from './ids.ts';
import { INLINE_RUNTIMES } from './lambdaFunction.ts';
import {
  CONTENT_HANDLING,
  type IntegrationResponse,
  type MessageTemplate,
  MOCK_TEMPLATE,
  PASSTHROUGH_BEHAVIORS,
  type ServiceTarget,
  WEB_SOCKET_TIMEOUT,
  type WebSocketIntegration,
} from './webSocketIntegration.ts';
import type { WebSocketRoute } from './webSocketRoute.ts';
import { takesMessages } from './webSocketRoute.ts';

/** Integrations of the WebSocket APIs of generated designs; for tests only. */

const contentHandlingStrategy = optional(fc.constantFrom(...CONTENT_HANDLING));
const template = fc.oneof(
  fc.constantFrom(
    "$input.json('$')",
    '{"connection": "$context.connectionId", "text": $input.json(\'$.text\')}',
    '#set($text = $input.path(\'$.text\'))\n{\n  "text": "$util.escapeJavaScript($text)"\n}\n',
    '',
  ),
  hostile.map((comment) => `## ${comment}\n{}`),
);
/** What a selection expression may come to: no function of CloudFormation, and nothing that the CDK loses. */
export const selected = hostile.filter(
  (text) => /[a-zA-Z0-9]/.test(text) && !/^(\$.*|Ref|Fn::.*|__proto__)$/.test(text),
);
const templates = fc.uniqueArray(
  fc.record({ key: fc.oneof(fc.constantFrom('$default', 'join', '200', 'a/b'), selected), template }),
  { minLength: 1, maxLength: 3, selector: ({ key }) => key },
);
/** Leads to `$default` whatever comes, so that there is a template for everything. */
const withDefault = templates.map((list) =>
  list.some(({ key }) => key === '$default') ? list : [...list, { key: '$default', template: '{}' }],
);
const fixed = hostile.filter((text) => !text.includes("'")).map((text) => `'${text}'`);
const mappings = (destinations: readonly string[], sources: readonly string[]) =>
  fc.uniqueArray(
    fc.record({
      destination: fc.constantFrom(...destinations),
      source: fc.oneof(fc.constantFrom('context.connectionId', 'context.authorizer.principalId', ...sources), fixed),
    }),
    { maxLength: 3, selector: (mapping) => mapping.destination.toLowerCase() },
  );
const requestParameters = mappings(
  ['integration.request.header.x-id', 'integration.request.header.X-B', 'integration.request.querystring.$x'],
  ['route.request.body', 'route.request.body.a.b'],
);
const responseParameters = mappings(
  ['route.response.header.x-id', 'route.response.header.Sec-WebSocket-Protocol'],
  ['integration.response.header.x-id', 'integration.response.body.id', 'integration.response.statuscode'],
);
const transformation = fc.record({
  templateSelectionExpression: fc.constantFrom('\\$default', '${request.body.action}', '$request.body.kind'),
  requestTemplates: withDefault,
  passthroughBehavior: optional(fc.constantFrom(...PASSTHROUGH_BEHAVIORS)),
  contentHandlingStrategy,
  requestParameters,
  responses: fc
    .uniqueArray(
      fc.record({
        key: fc.constantFrom('$default', '/4\\d\\d/', '/5\\d\\d/', '/.*timed out.*/'),
        templateSelectionExpression: optional(fc.constantFrom('\\$default', '${integration.response.statuscode}')),
        templates: fc.oneof(withDefault, fc.constant<MessageTemplate[]>([])),
        parameters: responseParameters,
        contentHandlingStrategy,
      }),
      { maxLength: 3, selector: ({ key }) => key },
    )
    .map((list) => list.map((response): IntegrationResponse => defined(response))),
});

/** @param place region and account of the stack, which every ARN shares */
export function webSocketIntegrationSpec(place: string) {
  const [, account = ''] = place.split(':');
  const arn = optional(letters(WORD, 8).map((role) => `arn:aws:iam::${account}:role/${role}`));
  const existingRole = arn.map((known) => defined({ source: 'existing-role' as const, arn: known }));
  const common = {
    timeoutInMillis: optional(fc.integer(WEB_SOCKET_TIMEOUT)),
    description: text,
  };
  const toFunction = {
    functionPick: optional(pick),
    handler: fc.record({ name, runtime: fc.constantFrom(...INLINE_RUNTIMES), code: text }),
    credentials: fc.oneof<fc.Arbitrary<WebSocketLambdaCredentials | undefined>[]>(
      fc.constant(undefined),
      fc.constant({ source: 'api-permission' }),
      fc.constant({ source: 'new-role' }),
      existingRole,
    ),
  };
  const toUrl = {
    name,
    origin: fc.constantFrom('https://example.com', 'http://old.example.com:8080/a'),
    withVariable: fc.boolean(),
    withPath: fc.boolean(),
    method: fc.constantFrom(...HTTP_METHODS),
  };
  return fc.oneof(
    fc.record({ kind: fc.constant('websocket-lambda' as const), contentHandlingStrategy, ...toFunction, ...common }),
    fc.record({ kind: fc.constant('websocket-lambda-custom' as const), transformation, ...toFunction, ...common }),
    fc.record({ kind: fc.constant('websocket-http-proxy' as const), requestParameters, ...toUrl, ...common }),
    fc.record({ kind: fc.constant('websocket-http' as const), transformation, ...toUrl, ...common }),
    fc.record({
      kind: fc.constant('websocket-aws' as const),
      name,
      call: fc.oneof(
        call('dynamodb', { kind: 'action', action: 'PutItem' }, [], `dynamodb:${place}:table/messages`),
        call('states', { kind: 'action', action: 'StartExecution' }, [], `states:${place}:stateMachine:workflow`),
        call('sqs', { kind: 'path', path: `${account}/messages` }, ['sqs:SendMessage'], `sqs:${place}:messages`),
      ),
      isElsewhere: fc.boolean(),
      isKnown: fc.boolean(),
      role: optional(existingRole),
      method: fc.constantFrom('POST' as const, 'GET' as const),
      transformation,
      ...common,
    }),
    fc.record({ kind: fc.constant('websocket-mock' as const), name, transformation, ...common }),
  );
}

/** @param actions what a new role needs, where the action that is called does not say it */
function call(service: string, target: ServiceTarget, actions: string[], resource: string) {
  return fc.constant({ service, target, actions, resource: `arn:aws:${resource}` });
}

export type WebSocketIntegrationSpec =
  ReturnType<typeof webSocketIntegrationSpec> extends fc.Arbitrary<infer T> ? T : never;

/**
 * Adds an integration.
 * @param routes those that go to it
 * @param variable a variable that every stage of the API has
 */
export function addWebSocketIntegration(
  design: Design,
  { id, apiId }: { id: IntegrationId; apiId: ApiId },
  spec: WebSocketIntegrationSpec,
  routes: readonly WebSocketRoute[],
  variable: string | undefined,
): void {
  design.integrations[id] = integrationOf(design, { id, apiId }, spec, routes, variable);
}

function integrationOf(
  design: Design,
  ids: { id: IntegrationId; apiId: ApiId },
  spec: WebSocketIntegrationSpec,
  routes: readonly WebSocketRoute[],
  variable: string | undefined,
): WebSocketIntegration {
  switch (spec.kind) {
    case 'websocket-lambda': {
      const { functionPick, handler, ...rest } = spec;
      return defined({ ...ids, ...rest, functionId: functionFor(design, functionPick, handler) });
    }
    case 'websocket-lambda-custom': {
      const { functionPick, handler, transformation: wish, ...rest } = spec;
      const functionId = functionFor(design, functionPick, handler);
      return defined({ ...ids, ...rest, functionId, ...transforming(wish, routes) });
    }
    case 'websocket-http-proxy': {
      const { requestParameters: wish, ...fields } = spec;
      const { url, parameters, ...rest } = withUrl(fields, variable);
      return defined({ ...ids, ...rest, url, requestParameters: [...parametersFor(wish, routes), ...parameters] });
    }
    case 'websocket-http': {
      const { transformation: wish, ...fields } = spec;
      const { url, parameters, ...rest } = withUrl(fields, variable);
      const transformed = transforming(wish, routes);
      const requestParameters = [...transformed.requestParameters, ...parameters];
      return defined({ ...ids, ...rest, url, ...transformed, requestParameters });
    }
    case 'websocket-aws': {
      const { call: called, isElsewhere, isKnown, role, transformation: wish, ...rest } = spec;
      const { service, target, actions, resource } = called;
      const region = isElsewhere ? 'eu-west-1' : undefined;
      const resources = isKnown && !isElsewhere ? [resource] : [];
      const credentials: WebSocketServiceCredentials = role ?? { source: 'new-role', actions, resources };
      return defined({ ...ids, ...rest, service, target, region, credentials, ...transforming(wish, routes) });
    }
    case 'websocket-mock': {
      const { transformation: wish, ...rest } = spec;
      // Without a status the mock would count as failed.
      const requestTemplates = wish.requestTemplates.map(({ key }) => ({ key, template: MOCK_TEMPLATE }));
      return defined({ ...ids, ...rest, ...transforming({ ...wish, requestTemplates }, routes) });
    }
  }
}

type Transformation = typeof transformation extends fc.Arbitrary<infer T> ? T : never;

function transforming(wish: Transformation, routes: readonly WebSocketRoute[]) {
  const needsDefault = routes.some((route) => route.response) && wish.responses.every(({ key }) => key !== '$default');
  return defined({
    ...wish,
    requestParameters: parametersFor(wish.requestParameters, routes),
    responses: needsDefault ? [...wish.responses, { key: '$default', templates: [], parameters: [] }] : wish.responses,
  });
}

type Parameters = Transformation['requestParameters'];

/** Only messages have a body, and only a request to connect has parameters: those that it states. */
function parametersFor(wish: Parameters, routes: readonly WebSocketRoute[]): Parameters {
  const kept = routes.every(takesMessages)
    ? wish
    : wish.filter(({ source }) => !source.startsWith('route.request.body'));
  const [first, ...others] = routes;
  const [stated] = first?.key.kind === 'connect' && others.length === 0 ? first.requestParameters : [];
  if (!stated) return kept;
  return [
    ...kept,
    { destination: 'integration.request.querystring.q', source: `route.request.${stated.in}.${stated.name}` },
  ];
}

/** The fields with a URL of which a parameter takes a part, and that parameter. */
function withUrl<T extends { origin: string; withVariable: boolean; withPath: boolean }>(
  { origin, withVariable, withPath, ...rest }: T,
  variable: string | undefined,
) {
  const parts = [withVariable && variable !== undefined && `\${stageVariables.${variable}}`, withPath && '{room}'];
  const url = [origin, ...parts.filter((part) => part !== false)].join('/');
  const parameters = withPath ? [{ destination: 'integration.request.path.room', source: 'context.connectionId' }] : [];
  return { ...rest, url, parameters };
}

type Handler = { name: string; runtime: (typeof INLINE_RUNTIMES)[number]; code: string | undefined };

/** One that there is, or a new one. */
export function functionFor(design: Design, known: number | undefined, handler: Handler): FunctionId {
  const functions = Object.values(design.functions);
  if (known !== undefined && functions.length > 0) return chosen(functions, known).id;
  const id = freshId(design, 'function');
  design.functions[id] = defined({ id, source: 'new', ...handler, connections: [] });
  return id;
}
