import { expect, test } from 'vitest';
import type { WebSocketAuthorization } from '../../core/model/authorizer.ts';
import { CHAT } from '../../core/model/chat.ts';
import { createAuthorizer } from '../../core/model/create.ts';
import type { Design } from '../../core/model/design.ts';
import { SHOP } from '../../core/model/shop.ts';
import { routeGuard } from './routeGuard.ts';

const { needs, authorizer } = createAuthorizer(CHAT, 'api:1', 'websocket-lambda');

function chatWith(authorization: WebSocketAuthorization | undefined, apiKeyRequired = false): Design {
  const connect = CHAT.routes['route:1'];
  if (connect?.protocol !== 'WEBSOCKET') throw new Error('The chat has $connect.');
  return {
    ...CHAT,
    functions: { ...CHAT.functions, ...Object.fromEntries(needs.map((need) => [need.id, need])) },
    authorizers: { [authorizer.id]: authorizer },
    routes: { ...CHAT.routes, 'route:1': { ...connect, ...(authorization && { authorization }), apiKeyRequired } },
  };
}

test('$connect says what guards the connection, and other routes nothing', () => {
  const guarded = chatWith({ kind: 'authorizer', authorizerId: authorizer.id }, true);
  expect(routeGuard(guarded, 'route:1')).toEqual({
    text: 'lambda · API key',
    sentence: 'The function of lambda decides who may connect. Clients connect with the API key of a usage plan.',
    open: false,
  });
  expect(routeGuard(guarded, 'route:4')).toBeUndefined();
  expect(routeGuard(chatWith({ kind: 'iam' }), 'route:1')).toMatchObject({ text: 'IAM', open: false });
  expect(routeGuard(chatWith(undefined, true), 'route:1')).toMatchObject({ text: 'API key', open: false });
});

test('$connect is open only where something could guard it', () => {
  expect(routeGuard(chatWith(undefined), 'route:1')).toMatchObject({ text: 'open', open: true });
  expect(routeGuard(CHAT, 'route:1')).toBeUndefined();
  expect(routeGuard(SHOP, 'route:1')).toBeUndefined();
});
