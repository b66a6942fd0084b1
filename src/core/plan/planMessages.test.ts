import { produce } from 'immer';
import { expect, test } from 'vitest';
import { CHAT } from '../model/chat.ts';
import type { RouteModel, WebSocketRoute } from '../model/webSocketRoute.ts';
import { plannedWebSocketApis } from './plan.ts';
import type { PlannedMessages } from './plannedWebSocket.ts';
import { planOf } from './planOf.ts';

/** What clients may know of `sendmessage`, or of `$connect`, of an API with the models Say and Show. */
function messages(says: Partial<WebSocketRoute>, id: 'route:1' | 'route:4' = 'route:4'): PlannedMessages {
  const design = produce(CHAT, (draft) => {
    const model = { apiId: 'api:1', contentType: 'application/json', text: '{ "type": "object" }' } as const;
    draft.models['model:1'] = { ...model, id: 'model:1', name: 'Say', description: 'What somebody says' };
    draft.models['model:2'] = { ...model, id: 'model:2', name: 'Show' };
    Object.assign(draft.routes[id] ?? {}, says);
  });
  const route = plannedWebSocketApis(planOf(design))[0]?.routes.find((planned) => planned.id === id);
  if (!route) throw new Error('The route is not in the plan.');
  return route.documentation;
}

const documentation = { tags: [], deprecated: false, pushes: [] };
const SAY: RouteModel = { key: '$default', modelId: 'model:1' };
const SHOW: RouteModel = { key: 'picture', modelId: 'model:2' };
const TWO_WAY = { models: [], parameters: [] };

test('a route that says nothing takes a message that may hold anything, and answers none', () => {
  expect(messages({})).toMatchObject({ messages: [{ name: undefined, payload: undefined }], replies: [], pushes: [] });
});

test('the request model says what a message holds, also where the documentation only names it', () => {
  expect(messages({ requestModels: [SAY] }).messages).toMatchObject([
    { name: undefined, description: 'What somebody says', payload: { kind: 'model', model: { name: 'Say' } } },
  ]);
  const named = { ...documentation, message: { name: 'said' } };
  expect(messages({ requestModels: [SAY], documentation: named }).messages).toMatchObject([
    { name: 'said', payload: { kind: 'model', model: { name: 'Say' } } },
  ]);
});

test('several request models are as many messages, called after them', () => {
  const { messages: sent } = messages({ requestModels: [SAY, SHOW, { ...SAY, key: 'text' }] });
  expect(sent.map(({ name }) => name)).toEqual(['Say', 'Show']);
});

test('what the documentation says of a message counts before the models', () => {
  const message = { schema: { kind: 'inline', text: '{ "type": "string" }' } } as const;
  expect(messages({ requestModels: [SAY, SHOW], documentation: { ...documentation, message } }).messages).toMatchObject(
    [{ payload: { kind: 'inline', value: { type: 'string' } } }],
  );
});

test('only a two-way route replies', () => {
  const reply = { ...documentation, reply: { name: 'answered' } };
  expect(messages({ documentation: reply }).replies).toEqual([]);
  expect(messages({ documentation: reply, response: TWO_WAY }).replies).toMatchObject([{ name: 'answered' }]);
  expect(messages({ response: { ...TWO_WAY, models: [SHOW] } }).replies).toMatchObject([
    { payload: { model: { name: 'Show' } } },
  ]);
});

test('a client that connects sends no message and gets none back, but may be told something', () => {
  const pushes = [{ name: 'welcome', schema: { kind: 'model', modelId: 'model:2' } as const }];
  expect(messages({ documentation: { ...documentation, pushes }, response: TWO_WAY }, 'route:1')).toMatchObject({
    messages: [],
    replies: [],
    pushes: [{ name: 'welcome', payload: { model: { name: 'Show' } } }],
  });
});

test('a schema that cannot be read is counted', () => {
  const message = { schema: { kind: 'inline', text: '{' } } as const;
  expect(messages({ documentation: { ...documentation, message } })).toMatchObject({
    messages: [{ payload: undefined }],
    lostSchemas: 1,
  });
});
