import { numberOf } from '../../model/ids.ts';
import { routeOfStep } from '../../model/webSocketRoute.ts';
import { kebabCase, Names } from '../../plan/names.ts';
import type { Plan } from '../../plan/plan.ts';
import type { PlannedMessages, PlannedWebSocketApi, PlannedWebSocketRoute } from '../../plan/plannedWebSocket.ts';
import type { Diagnostic } from '../../rules/diagnostic.ts';
import { documentationTags } from '../documentationTags.ts';
import { endpointsOf } from '../endpoints.ts';
import type { Branch, Leaf, Part } from '../outline.ts';
import { ConnectSecurity } from './connectSecurity.ts';
import { Messages } from './messages.ts';
import { CHANNEL, DEPRECATED, operationLeaves, paragraphs, tagObjects } from './operations.ts';

/** A WebSocket API as its clients see it: AsyncAPI 3.0.0, without a word about what is behind it. */
export function asyncApiDocument(plan: Plan, api: PlannedWebSocketApi): { parts: Part[]; diagnostics: Diagnostic[] } {
  const owner = api.id;
  const security = new ConnectSecurity(api);
  const messages = new Messages(api);
  const tags = documentationTags(api.routes);
  const servers = serverLeaves(plan, api, security);
  const components: Branch[] = [
    { key: 'messages', parts: messages.leaves() },
    { key: 'schemas', parts: messages.schemaLeaves() },
    { key: 'securitySchemes', parts: security.leaves() },
  ].filter(({ parts }) => parts.length > 0);
  const info = {
    title: api.title,
    version: api.version || '1.0',
    description: api.description,
    tags: tags.length > 0 ? tags : undefined,
  };
  const sections: Branch[] = [
    { key: 'servers', parts: servers },
    { key: 'channels', parts: [connection(api, security, messages)] },
    { key: 'operations', parts: operationLeaves(api, messages) },
    { key: 'components', parts: components },
  ].filter(({ parts }) => parts.length > 0);
  const parts: Part[] = [{ key: 'asyncapi', value: '3.0.0', owner }, { key: 'info', value: info, owner }, ...sections];
  return { parts, diagnostics: [...messages.losses(), ...security.losses()] };
}

function serverLeaves(plan: Plan, api: PlannedWebSocketApi, security: ConnectSecurity): Leaf[] {
  const names = new Names();
  return endpointsOf(plan, api).map(({ owner, title, host, path, description, variables }) => ({
    key: names.claim(kebabCase(title, 'server'), numberOf(owner)),
    value: {
      host,
      pathname: path || undefined,
      protocol: 'wss',
      description,
      variables,
      security: security.requirement(),
    },
    owner,
  }));
}

/** The connection, which every message goes through: its address is that of the server, and nothing follows it. */
function connection(api: PlannedWebSocketApi, security: ConnectSecurity, messages: Messages): Leaf {
  const connect = routeOfStep(api.routes, 'connect');
  const disconnect = routeOfStep(api.routes, 'disconnect')?.documentation;
  const documentation = connect?.documentation;
  const value = {
    address: '/',
    title: connect?.operationName,
    summary: documentation?.summary,
    description: paragraphs(
      documentation?.deprecated && DEPRECATED,
      documentation?.description,
      disconnect && sentencesOf(disconnect, 'After a client has disconnected: '),
    ),
    tags: documentation && tagObjects(documentation),
    messages: references('#/components/messages', messages.keys()),
    bindings: connectBindings(connect, security),
  };
  return { key: CHANNEL, value, owner: connect?.id ?? api.id };
}

function sentencesOf({ summary, description }: PlannedMessages, lead: string): string | undefined {
  const said = paragraphs(summary, description);
  return said && `${lead}${said}`;
}

function references(place: string, keys: readonly string[]): object | undefined {
  if (keys.length === 0) return undefined;
  return Object.fromEntries(keys.map((key) => [key, { $ref: `${place}/${key}` }]));
}

/** What the request to connect may bring along and what it must (AsyncAPI bindings, "WebSockets", channel binding 0.1.0). */
function connectBindings(connect: PlannedWebSocketRoute | undefined, security: ConnectSecurity): object | undefined {
  const query = requestSchema(connect, 'querystring', security.required('query'));
  const headers = requestSchema(connect, 'header', security.required('header'));
  return query || headers ? { ws: { method: 'GET', query, headers, bindingVersion: '0.1.0' } } : undefined;
}

function requestSchema(
  connect: PlannedWebSocketRoute | undefined,
  place: 'querystring' | 'header',
  credentials: readonly string[],
): object | undefined {
  const prefix = `route.request.${place}.`;
  const parameters = Object.entries(connect?.requestParameters ?? {})
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, required]) => ({ name: name.slice(prefix.length), required }));
  const names = [...new Set([...parameters.map(({ name }) => name), ...credentials])];
  if (names.length === 0) return undefined;
  const required = names.filter(
    (name) => credentials.includes(name) || parameters.some((one) => one.name === name && one.required),
  );
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
    required: required.length > 0 ? required : undefined,
  };
}
