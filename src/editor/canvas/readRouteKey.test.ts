import { expect, test } from 'vitest';
import { readRouteKey, readWebSocketKey } from './readRouteKey.ts';

test('a route key can be typed with or without its method', () => {
  expect(readRouteKey('get  /books/{id}')).toEqual({ kind: 'match', method: 'GET', path: '/books/{id}' });
  expect(readRouteKey('/books')).toEqual({ kind: 'match', method: 'GET', path: '/books' });
  expect(readRouteKey('any books')).toEqual({ kind: 'match', method: 'ANY', path: '/books' });
  expect(readRouteKey('$default')).toEqual({ kind: 'default' });
  expect(readRouteKey('get')).toBeUndefined();
  expect(readRouteKey('lambda')).toBeUndefined();
});

test('a word is the key of messages, and the steps of a connection’s life begin with $', () => {
  expect(readWebSocketKey(' $connect ')).toEqual({ kind: 'connect' });
  expect(readWebSocketKey('$disconnect')).toEqual({ kind: 'disconnect' });
  expect(readWebSocketKey('$default')).toEqual({ kind: 'default' });
  expect(readWebSocketKey('sendmessage')).toEqual({ kind: 'message', name: 'sendmessage' });
  expect(readWebSocketKey('chat/join')).toEqual({ kind: 'message', name: 'chat/join' });
  expect(['$other', 'send message', ''].map(readWebSocketKey)).toEqual([undefined, undefined, undefined]);
});
