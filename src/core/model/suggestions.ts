import { type Design, entityOf } from './design.ts';
import type { SuggestionList } from './field.ts';
import { type ApiId, type EntityId, isKind } from './ids.ts';
import { LOG_VARIABLES, type LogVariable } from './logVariables.ts';
import type { Protocol } from './protocol.ts';
import { protocolOf, routesOf, routesTo, stagesOf, webSocketRoutesOf } from './queries.ts';
import { parameterNames } from './route.ts';
import { TEMPLATE_VARIABLES } from './templateVariables.ts';
import { routeOfStep } from './webSocketRoute.ts';

/** Something that may be typed into a field, and what it stands for. */
export interface Suggestion {
  value: string;
  detail: string;
}

/** What a list offers for a field of an entity; it never forbids anything else. */
export function suggestionsFor(design: Design, list: SuggestionList, owner: EntityId): Suggestion[] {
  switch (list) {
    case 'request-destination':
      return REQUEST_DESTINATIONS;
    case 'response-destination':
      return RESPONSE_DESTINATIONS;
    case 'request-source':
      return [
        ...pathParameters(design, owner),
        ...REQUEST_PARTS,
        PATH,
        BODY_MEMBER,
        ...CONTEXT,
        ...stageVariables(design, owner),
      ];
    case 'call-parameter':
      return [
        BODY,
        BODY_MEMBER,
        ...pathParameters(design, owner),
        ...REQUEST_PARTS,
        PATH,
        ...CONTEXT,
        ...stageVariables(design, owner),
      ];
    case 'response-source':
      return [...RESPONSE_PARTS, ...CONTEXT, ...stageVariables(design, owner)];
    case 'identity-source':
      return [
        { value: '$request.header.Authorization', detail: 'the Authorization header' },
        { value: '$request.header.', detail: 'a header' },
        { value: '$request.querystring.', detail: 'a query parameter' },
        { value: '$context.routeKey', detail: 'the route that matched' },
        { value: '$context.identity.sourceIp', detail: 'the address of the caller' },
        ...stageVariables(design, owner),
      ];
    case 'stage-variable':
      return stageVariables(design, owner).map(({ value, detail }) => ({ value: `\${${value.slice(1)}}`, detail }));
    case 'request-header':
      return REQUEST_HEADERS;
    case 'access-log-variable':
      return LOG_SUGGESTIONS[protocolOfOwner(design, owner)];
    case 'message-expression':
      return MESSAGE_EXPRESSIONS;
    case 'template-expression':
      return [ALWAYS_DEFAULT, ...MESSAGE_EXPRESSIONS];
    case 'reply-expression':
      return [ALWAYS_DEFAULT, ...REPLY_EXPRESSIONS];
    case 'template-variable':
      return [...stageVariables(design, owner), ...TEMPLATE_VARIABLES];
    case 'message-destination':
      return MESSAGE_DESTINATIONS;
    case 'message-source':
      return [...connectParameters(design, owner), ...MESSAGE_SOURCES, ...bareStageVariables(design, owner)];
    case 'reply-destination':
      return REPLY_DESTINATIONS;
    case 'reply-source':
      return [...REPLY_SOURCES, ...bareStageVariables(design, owner)];
    case 'message-identity-source':
      return [...connectParameters(design, owner), ...MESSAGE_IDENTITY_SOURCES, ...bareStageVariables(design, owner)];
  }
}

/** API Gateway Developer Guide, "WebSocket selection expressions in API Gateway". */
const MESSAGE_EXPRESSIONS: Suggestion[] = [
  { value: '$request.body.action', detail: 'a member of the message' },
  { value: '${request.body.service}/${request.body.action}', detail: 'two members of the message' },
];

const REPLY_EXPRESSIONS: Suggestion[] = [
  { value: '${integration.response.statuscode}', detail: 'the status of the answer' },
  { value: '${integration.response.header.}', detail: 'a header of the answer' },
];
const ALWAYS_DEFAULT: Suggestion = { value: '\\$default', detail: 'always the template $default' };

/** API Gateway Developer Guide, "WebSocket API mapping template reference" and "Set up data mapping". */
const MESSAGE_DESTINATIONS: Suggestion[] = [
  { value: 'integration.request.header.', detail: 'a header' },
  { value: 'integration.request.querystring.', detail: 'a query parameter' },
  { value: 'integration.request.path.', detail: 'a parameter of the path' },
];
const MESSAGE_SOURCES: Suggestion[] = [
  { value: 'route.request.body.', detail: 'a member of the message' },
  { value: 'route.request.querystring.', detail: 'a query parameter of $connect' },
  { value: 'route.request.header.', detail: 'a header of $connect' },
  { value: 'context.connectionId', detail: 'the connection' },
  { value: 'stageVariables.', detail: 'a stage variable' },
];
const REPLY_DESTINATIONS: Suggestion[] = [{ value: 'route.response.header.', detail: 'a header' }];
const REPLY_SOURCES: Suggestion[] = [
  { value: 'integration.response.header.', detail: 'a header of the answer' },
  { value: 'integration.response.body.', detail: 'a member of the answer' },
  { value: 'context.connectionId', detail: 'the connection' },
  { value: 'stageVariables.', detail: 'a stage variable' },
];
const MESSAGE_IDENTITY_SOURCES: Suggestion[] = [
  { value: 'route.request.querystring.', detail: 'a query parameter' },
  { value: 'route.request.header.', detail: 'a header' },
  { value: 'context.identity.sourceIp', detail: 'the address of the client' },
  { value: 'stageVariables.', detail: 'a stage variable' },
];

/** API Gateway Developer Guide, "Transform API requests and responses for HTTP APIs". */
const REQUEST_DESTINATIONS: Suggestion[] = [
  { value: 'overwrite:header.', detail: 'set a header' },
  { value: 'append:header.', detail: 'add to a header' },
  { value: 'remove:header.', detail: 'drop a header' },
  { value: 'overwrite:querystring.', detail: 'set a query parameter' },
  { value: 'append:querystring.', detail: 'add to a query parameter' },
  { value: 'remove:querystring.', detail: 'drop a query parameter' },
  { value: 'overwrite:path', detail: 'the path that is called' },
];
const RESPONSE_DESTINATIONS: Suggestion[] = [
  { value: 'overwrite:header.', detail: 'set a header' },
  { value: 'append:header.', detail: 'add to a header' },
  { value: 'remove:header.', detail: 'drop a header' },
  { value: 'overwrite:statuscode', detail: 'answer with another status' },
];
const REQUEST_PARTS: Suggestion[] = [
  { value: '$request.header.', detail: 'a header' },
  { value: '$request.querystring.', detail: 'a query parameter' },
];
const PATH: Suggestion = { value: '$request.path', detail: 'the path, without the stage' };
const BODY: Suggestion = { value: '$request.body', detail: 'the whole body' };
const BODY_MEMBER: Suggestion = { value: '$request.body.', detail: 'a member of the JSON body' };
const RESPONSE_PARTS: Suggestion[] = [
  { value: '$response.header.', detail: 'a header of the answer' },
  { value: '$response.body.', detail: 'a member of the JSON answer' },
];
/** Headers that pages send beyond those a browser lets through by itself (Fetch Standard, “CORS-safelisted request-header”). */
const REQUEST_HEADERS: Suggestion[] = [
  { value: 'authorization', detail: 'a token' },
  { value: 'content-type', detail: 'JSON, for one' },
  { value: 'x-requested-with', detail: 'sent by older libraries' },
  { value: 'x-api-key', detail: 'a key of your own' },
  { value: 'if-match', detail: 'a version to write over' },
  { value: 'if-none-match', detail: 'a version that is known' },
  { value: '*', detail: 'any but authorization' },
];
/** A variable that leads on to names of one's own is offered up to its last dot. */
const LOG_SUGGESTIONS = {
  HTTP: LOG_VARIABLES.HTTP.map(logSuggestion),
  WEBSOCKET: LOG_VARIABLES.WEBSOCKET.map(logSuggestion),
} as const satisfies Record<Protocol, Suggestion[]>;

function logSuggestion({ name, explanation }: LogVariable): Suggestion {
  return {
    value: `$context.${name.replace(/\*$/, '')}`,
    detail: explanation.charAt(0).toLowerCase() + explanation.slice(1).replace(/\.$/, ''),
  };
}
const CONTEXT: Suggestion[] = [
  { value: '$context.requestId', detail: 'the id of the request' },
  { value: '$context.routeKey', detail: 'the route that matched' },
  { value: '$context.stage', detail: 'the stage' },
  { value: '$context.identity.sourceIp', detail: 'the address of the caller' },
  { value: '$context.identity.userAgent', detail: 'the program of the caller' },
  { value: '$context.authorizer.claims.sub', detail: 'who the token is for' },
  { value: '$context.authorizer.principalId', detail: 'whom the authorizer found' },
  { value: '$context.domainName', detail: 'the host that was called' },
  { value: '$context.requestTimeEpoch', detail: 'when it arrived, in ms' },
];

/** The path parameters of the routes that go to an integration, or of the API's when none does. */
function pathParameters(design: Design, owner: EntityId): Suggestion[] {
  const own = isKind('integration', owner) ? routesTo(design, owner) : [];
  const apiId = apiOf(design, owner);
  const routes = own.length > 0 ? own : apiId ? routesOf(design, apiId) : [];
  const names = new Set(routes.flatMap((route) => parameterNames(route.key)));
  return [...names].map((name) => ({ value: `$request.path.${name}`, detail: 'a part of the path' }));
}

function stageVariables(design: Design, owner: EntityId): Suggestion[] {
  const apiId = apiOf(design, owner);
  const stages = apiId ? stagesOf(design, apiId) : [];
  const names = new Set(stages.flatMap((stage) => stage.variables.map((variable) => variable.name)));
  names.delete('');
  return [...names].map((name) => ({ value: `$stageVariables.${name}`, detail: 'a stage variable' }));
}

function protocolOfOwner(design: Design, owner: EntityId): Protocol {
  const apiId = apiOf(design, owner);
  return apiId ? protocolOf(design, apiId) : 'HTTP';
}

/** The parameters that `$connect` declares, which are all that mappings may take from it. */
function connectParameters(design: Design, owner: EntityId): Suggestion[] {
  const apiId = apiOf(design, owner);
  const connect = apiId && routeOfStep(webSocketRoutesOf(design, apiId), 'connect');
  return (connect?.requestParameters ?? [])
    .filter(({ name }) => name !== '')
    .map((parameter) => ({
      value: `route.request.${parameter.in}.${parameter.name}`,
      detail: parameter.in === 'header' ? 'a header of $connect' : 'a query parameter of $connect',
    }));
}

/** The same as mappings of WebSocket APIs spell them. */
function bareStageVariables(design: Design, owner: EntityId): Suggestion[] {
  return stageVariables(design, owner).map(({ value, detail }) => ({ value: value.slice(1), detail }));
}

function apiOf(design: Design, owner: EntityId): ApiId | undefined {
  const entity = entityOf(design, owner);
  return entity && 'apiId' in entity ? entity.apiId : undefined;
}

/** What typing at a place of a text may go on to: which part of the text it replaces, and by what. */
export interface Completion {
  from: number;
  to: number;
  items: Suggestion[];
}

/**
 * What is offered at the caret. A variable that begins with `$` is completed wherever it stands in the text; anything
 * else only as the whole text. A text that is complete as it is gets no offer of itself.
 */
export function completionAt(text: string, caret: number, suggestions: readonly Suggestion[]): Completion {
  const before = text.slice(0, caret);
  const variable = /\\?\$\{?[\w.-]*$/.exec(before)?.[0];
  const from = variable === undefined ? 0 : caret - variable.length;
  const to = variable === undefined ? text.length : caret;
  const typed = (variable ?? before).replace('{', '').toLowerCase();
  if (variable === undefined && caret < text.length) return { from: 0, to: 0, items: [] };
  const braced = variable?.startsWith('${') ?? false;
  const matching = suggestions.filter(({ value, detail }) => {
    const plain = value.replace('{', '').toLowerCase();
    return plain !== typed && (plain.includes(typed) || (variable === undefined && detail.includes(typed)));
  });
  const first = matching.filter(({ value }) => value.toLowerCase().startsWith(typed));
  const ordered = [...first, ...matching.filter((item) => !first.includes(item))];
  return { from, to, items: braced ? ordered.map(inBraces) : ordered };
}

function inBraces(item: Suggestion): Suggestion {
  return item.value.startsWith('$') && !item.value.startsWith('${')
    ? { ...item, value: `\${${item.value.slice(1)}}` }
    : item;
}
