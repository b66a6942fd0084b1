import { expect, test } from 'vitest';
import { CHAT } from '../../core/model/chat.ts';
import { createAuthorizer } from '../../core/model/create.ts';
import type { Design } from '../../core/model/design.ts';
import { describeConnection, describeNode } from './describeNode.ts';

const { needs, authorizer } = createAuthorizer(CHAT, 'api:1', 'websocket-lambda');
const connect = CHAT.routes['route:1'];
const message = CHAT.routes['route:4'];
if (connect?.protocol !== 'WEBSOCKET' || message?.protocol !== 'WEBSOCKET') throw new Error('The chat has both.');

const chat: Design = {
  ...CHAT,
  functions: { ...CHAT.functions, ...Object.fromEntries(needs.map((need) => [need.id, need])) },
  authorizers: { [authorizer.id]: authorizer },
  routes: {
    ...CHAT.routes,
    'route:1': { ...connect, authorization: { kind: 'authorizer', authorizerId: authorizer.id }, apiKeyRequired: true },
    'route:4': { ...message, response: { models: [], parameters: [] } },
  },
};

test('the nodes of a WebSocket API say what they are, what guards the connection and which route replies', () => {
  expect(describeNode(chat, 'api:1')).toBe('WebSocket API Chat API, 4 routes');
  expect(describeNode(chat, 'route:1')).toBe('Route $connect, to Lambda connections, access: lambda · API key');
  expect(describeNode(chat, 'route:2')).toBe('Route $disconnect, to Lambda connections');
  expect(describeNode(chat, 'route:4')).toBe('Route sendmessage, to Lambda messages, replies to the client');
  expect(describeConnection(chat, 'route:4')).toBe('Connection from sendmessage to messages');
});

test('an integration says whose connections its function manages', () => {
  expect(describeNode(chat, 'integration:2')).toBe(
    'Lambda messages, 1 route, manages connections of Chat API · production',
  );
  expect(describeNode(chat, 'integration:3')).toBe('HTTP proxy old-chat, 1 route');
});
