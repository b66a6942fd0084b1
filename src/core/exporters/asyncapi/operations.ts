import { numberOf } from '../../model/ids.ts';
import { takesMessages } from '../../model/webSocketRoute.ts';
import { Names } from '../../plan/names.ts';
import type { PlannedMessages, PlannedWebSocketApi, PlannedWebSocketRoute } from '../../plan/plannedWebSocket.ts';
import type { Leaf } from '../outline.ts';
import type { Messages } from './messages.ts';
import { routeWord } from './names.ts';
import { modelSentence, selectionSentence } from './selectingMessages.ts';

/** The one channel of a document. */
export const CHANNEL = 'connection';

/** AsyncAPI 3.0 has no field for it. */
export const DEPRECATED = 'Deprecated.';

/**
 * What clients send to each route, and what they get because of it through the management API: an operation each, seen
 * from the API (AsyncAPI 3.0, "Operation Object").
 */
export function operationLeaves(api: PlannedWebSocketApi, messages: Messages): Leaf[] {
  const keys = operationKeys(api);
  return api.routes.flatMap((route) => {
    const receive = takesMessages(route) ? [{ key: keys.receive(route), value: receiving(api, route, messages) }] : [];
    const pushed = messages.keys(route, 'push');
    const send = pushed.length > 0 ? [{ key: keys.send(route), value: sending(route, pushed) }] : [];
    return [...receive, ...send].map((operation) => ({ ...operation, owner: route.id }));
  });
}

/** A route keeps its own operation name; for the others one follows from the route key. */
function operationKeys({
  routes,
}: PlannedWebSocketApi): Record<'receive' | 'send', (route: PlannedWebSocketRoute) => string> {
  const names = new Names();
  const own = new Map<PlannedWebSocketRoute, string>();
  for (const route of routes) {
    const { id, operationName } = route;
    if (operationName && takesMessages(route)) own.set(route, names.claim(operationName, numberOf(id)));
  }
  const claim = (prefix: string, route: PlannedWebSocketRoute) =>
    names.claim(`${prefix}${routeWord(route)}`, numberOf(route.id));
  return {
    receive: (route) => own.get(route) ?? claim('receive', route),
    send: (route) => claim('sendAfter', route),
  };
}

function receiving(api: PlannedWebSocketApi, route: PlannedWebSocketRoute, messages: Messages): object {
  const { routeKey, documentation, response } = route;
  const replies = messages.keys(route, 'reply');
  return {
    action: 'receive',
    channel: CHANNEL_REFERENCE,
    title: routeKey,
    summary: documentation.summary,
    description: paragraphs(
      documentation.deprecated && DEPRECATED,
      documentation.description,
      selectionSentence(api, route),
      modelSentence(route),
    ),
    tags: tagObjects(documentation),
    messages: channelMessages(messages.keys(route, 'message')),
    reply: response && { channel: CHANNEL_REFERENCE, messages: channelMessages(replies) },
  };
}

function sending(route: PlannedWebSocketRoute, keys: readonly string[]): object {
  const { documentation } = route;
  return {
    action: 'send',
    channel: CHANNEL_REFERENCE,
    title: `After ${route.routeKey}`,
    description: paragraphs(documentation.deprecated && DEPRECATED, cause(route)),
    tags: tagObjects(documentation),
    messages: channelMessages(keys),
  };
}

/** Why clients get messages that they did not ask for. */
function cause({ key, routeKey }: PlannedWebSocketRoute): string {
  switch (key.kind) {
    case 'connect':
      return 'Sent to clients because one connects.';
    case 'disconnect':
      return 'Sent to clients because one has disconnected.';
    case 'default':
    case 'message':
      return `Sent to clients because of a message for ${routeKey}.`;
  }
}

const CHANNEL_REFERENCE = { $ref: `#/channels/${CHANNEL}` };

/** Operations name messages of their channel, not components ("Operation Object", messages). */
function channelMessages(keys: readonly string[]): { $ref: string }[] {
  return keys.map((key) => ({ $ref: `#/channels/${CHANNEL}/messages/${key}` }));
}

export function tagObjects({ tags }: Pick<PlannedMessages, 'tags'>): { name: string }[] | undefined {
  return tags.length > 0 ? tags.map((name) => ({ name })) : undefined;
}

/** What of several texts says anything, as Markdown. */
export function paragraphs(...texts: readonly (string | false | undefined)[]): string | undefined {
  return texts.filter((text) => text).join('\n\n') || undefined;
}
