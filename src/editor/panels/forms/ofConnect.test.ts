import { expect, test } from 'vitest';
import { CHAT } from '../../../core/model/chat.ts';
import type { Design } from '../../../core/model/design.ts';
import { SHOP } from '../../../core/model/shop.ts';
import type { WebSocketRoute } from '../../../core/model/webSocketRoute.ts';
import { isOfConnect, isOfMessages } from './ofConnect.ts';
import { stepsOfOthers } from './webSocketKeys.ts';

function withRoute(id: 'route:1' | 'route:4', change: Partial<WebSocketRoute>): Design {
  return { ...CHAT, routes: { ...CHAT.routes, [id]: { ...CHAT.routes[id], ...change } as WebSocketRoute } }; // a route of the chat, changed
}

test('$connect alone is asked who may connect, other routes only where they say so', () => {
  expect(isOfConnect(CHAT, 'route:1', 'authorization')).toBe(true);
  expect(isOfConnect(CHAT, 'route:4', 'authorization')).toBe(false);
  expect(isOfConnect(withRoute('route:4', { authorization: { kind: 'iam' } }), 'route:4', 'authorization')).toBe(true);
  expect(isOfConnect(CHAT, 'route:4', 'apiKeyRequired')).toBe(false);
  expect(isOfConnect(withRoute('route:4', { apiKeyRequired: true }), 'route:4', 'apiKeyRequired')).toBe(true);
  expect(isOfConnect(SHOP, 'route:1', 'authorization')).toBe(false);
});

test('messages are checked where there are any, or where a route says so', () => {
  expect(isOfMessages(CHAT, 'route:3', 'requestModels')).toBe(true);
  expect(isOfMessages(CHAT, 'route:4', 'requestModels')).toBe(true);
  expect(isOfMessages(CHAT, 'route:1', 'requestModels')).toBe(false);
  const odd = withRoute('route:1', { modelSelectionExpression: '$request.body.kind' });
  expect(isOfMessages(odd, 'route:1', 'modelSelectionExpression')).toBe(true);
});

test('a step of a connection’s life is answered by one route', () => {
  expect(stepsOfOthers(CHAT, 'route:1')).toEqual(['disconnect', 'default']);
  expect(stepsOfOthers(CHAT, 'route:4')).toEqual(['connect', 'disconnect', 'default']);
});
