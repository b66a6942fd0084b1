import { produce } from 'immer';
import { expect, test } from 'vitest';
import { CHAT } from '../../model/chat.ts';
import type { Design } from '../../model/design.ts';
import { plannedWebSocketApis } from '../../plan/plan.ts';
import { planOf } from '../../plan/planOf.ts';
import { asksFor, modelSentence, selectingSchema, selectionSentence } from './selectingMessages.ts';

/** What is said of how the last route of a design is found. */
function selecting(change: (chat: Design) => void) {
  const [api] = plannedWebSocketApis(planOf(produce(CHAT, change)));
  const route = api?.routes.find(({ id }) => id === 'route:4');
  if (!api || !route) throw new Error('The chat has a route for messages.');
  return { schema: selectingSchema(api, route), says: selectionSentence(api, route), models: modelSentence(route) };
}

const found = (expression: string, name: string) =>
  selecting((chat) => {
    Object.assign(chat.apis['api:1'] ?? {}, { routeSelectionExpression: expression });
    Object.assign(chat.routes['route:4'] ?? {}, { key: { kind: 'message', name } });
  });

const asked = (name: string, inner: object) => ({ type: 'object', required: [name], properties: { [name]: inner } });

test('a member of the message has to be the route key', () => {
  expect(found('$request.body.action', 'sendmessage').schema).toEqual(asked('action', { const: 'sendmessage' }));
  expect(found('${request.body.action}', 'a b').schema).toEqual(asked('action', { const: 'a b' }));
  expect(found('$request.body.message.type', 'x').schema).toEqual(asked('message', asked('type', { const: 'x' })));
});

test('several members have to be their part of the route key', () => {
  expect(found('${request.body.service}/${request.body.action}', 'chat/send').schema).toEqual({
    type: 'object',
    required: ['service', 'action'],
    properties: { service: { const: 'chat' }, action: { const: 'send' } },
  });
  expect(found('${request.body.to.kind}-${request.body.to.name}', 'room-lobby').schema).toEqual(
    asked('to', {
      type: 'object',
      required: ['kind', 'name'],
      properties: { kind: { const: 'room' }, name: { const: 'lobby' } },
    }),
  );
});

test('what more than one message is said in words alone', () => {
  for (const [expression, key] of [
    ['${request.body.service}/${request.body.action}', 'chat/room/send'],
    ['${request.body.service}/${request.body.action}', 'chat/'],
    ['${request.body.a}/${request.body.a.b}', 'x/y'],
    ['send', 'send'],
    ['$request.body.items[0]', 'first'],
    ['$request.body.action', '1'],
    ['$request.body.action', 'true'],
  ] as const) {
    const { schema, says } = found(expression, key);
    expect(schema).toBeUndefined();
    expect(says).toBe(`For messages of which ${expression} comes to ${key}.`);
  }
});

test('a schema that asks for the member already is enough', () => {
  const wanted = asked('action', { const: 'send' });
  expect(asksFor(wanted, wanted)).toBe(true);
  expect(asksFor({ ...asked('action', { enum: ['send'] }), title: 'Send' }, wanted)).toBe(true);
  expect(asksFor(asked('action', { enum: ['send', 'join'] }), wanted)).toBe(false);
  expect(asksFor({ ...wanted, required: [] }, wanted)).toBe(false);
  expect(asksFor({ ...wanted, type: ['object', 'string'] }, wanted)).toBe(false);
  expect(asksFor({ properties: wanted.properties, required: wanted.required }, wanted)).toBe(false);
});

/** The sentence about the models of a route that has some, by their keys. */
function withModels(modelOf: Record<string, 'Picture' | 'Text'>) {
  const ids = { Picture: 'model:1', Text: 'model:2' } as const;
  return selecting((chat) => {
    for (const [name, id] of Object.entries(ids))
      chat.models[id] = { id, apiId: 'api:1', name, contentType: 'application/json', text: '{}' };
    Object.assign(chat.routes['route:4'] ?? {}, {
      modelSelectionExpression: '$request.body.type',
      requestModels: Object.entries(modelOf).map(([key, name]) => ({ key, modelId: ids[name] })),
    });
  }).models;
}

test('what tells models apart is said, the model of all others last', () => {
  expect(withModels({ $default: 'Text', picture: 'Picture' })).toBe(
    '$request.body.type tells which model a message has to fit: Picture those with picture, Text all others.',
  );
});

test('nothing is said where all messages have to fit one model', () => {
  expect(withModels({ $default: 'Text' })).toBeUndefined();
});
