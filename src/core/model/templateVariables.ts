import type { Suggestion } from './suggestions.ts';

/**
 * What templates of WebSocket APIs can name (API Gateway Developer Guide, "WebSocket API mapping template reference"). A
 * name that ends in a dot leads on to names of one's own.
 */
export const TEMPLATE_VARIABLES: readonly Suggestion[] = [
  { value: '$input.body', detail: 'the message, as text' },
  { value: "$input.json('$')", detail: 'the message, or a part of it, as JSON' },
  { value: "$input.path('$')", detail: 'the message, or a part of it, to go on with' },
  { value: '$context.connectionId', detail: 'the connection' },
  { value: '$context.connectedAt', detail: 'when the client connected, in ms' },
  { value: '$context.domainName', detail: 'the host that was called' },
  { value: '$context.eventType', detail: 'CONNECT, MESSAGE or DISCONNECT' },
  { value: '$context.messageId', detail: 'the id of the message' },
  { value: '$context.routeKey', detail: 'the route that matched' },
  { value: '$context.requestId', detail: 'the id of the request' },
  { value: '$context.extendedRequestId', detail: 'the id of the request, given by API Gateway' },
  { value: '$context.apiId', detail: 'the API' },
  { value: '$context.stage', detail: 'the stage' },
  { value: '$context.status', detail: 'the status of the answer' },
  { value: '$context.requestTime', detail: 'when it arrived' },
  { value: '$context.requestTimeEpoch', detail: 'when it arrived, in ms' },
  { value: '$context.authorizer.', detail: 'what the authorizer found' },
  { value: '$context.identity.', detail: 'who the client is' },
  { value: '$context.error.', detail: 'what went wrong' },
  { value: '$stageVariables.', detail: 'a stage variable' },
  { value: '$util.escapeJavaScript()', detail: 'fit for a text in JSON' },
  { value: '$util.parseJson()', detail: 'an object out of JSON' },
  { value: '$util.urlEncode()', detail: 'fit for a URL' },
  { value: '$util.urlDecode()', detail: 'read out of a URL' },
  { value: '$util.base64Encode()', detail: 'in Base64' },
  { value: '$util.base64Decode()', detail: 'out of Base64' },
];

/**
 * What templates of AWS's own samples name and its reference does not (aws-samples/serverless-patterns,
 * apigw-websocket-api-connection-dynamodb and apigw-websocket-mapping-template-authorizer): nothing to offer, nor to warn of.
 */
const IN_SAMPLES = [
  { value: '$input.params()' },
  { value: '$context.messageDirection' },
  { value: '$context.isBase64Encoded' },
];

/** The first name of each variable, and what may follow; undefined where anything may. */
export const TEMPLATE_ROOTS: ReadonlyMap<string, ReadonlySet<string> | undefined> = rootsOf([
  ...TEMPLATE_VARIABLES,
  ...IN_SAMPLES,
]);

function rootsOf(
  variables: readonly Pick<Suggestion, 'value'>[],
): ReadonlyMap<string, ReadonlySet<string> | undefined> {
  const roots = new Map<string, Set<string> | undefined>();
  for (const { value } of variables) {
    const [root = '', member = ''] = value.slice(1).split(/[.(]/);
    if (member === '') roots.set(root, undefined);
    else roots.set(root, (roots.get(root) ?? new Set()).add(member));
  }
  return roots;
}
