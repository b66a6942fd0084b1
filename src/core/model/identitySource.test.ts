import { expect, test } from 'vitest';
import { isIdentitySource, isTokenSource, respelledSource } from './identitySource.ts';

test.each([
  ['route.request.header.X-Token', '$request.header.X-Token'],
  ['method.request.querystring.token', '$request.querystring.token'],
  ['request.headers.Authorization', '$request.header.Authorization'],
  ['$request.queryString.token', '$request.querystring.token'],
  [' Authorization ', '$request.header.Authorization'],
  ['context.identity.sourceIp', '$context.identity.sourceIp'],
  ['stageVariables.key', '$stageVariables.key'],
  ['the cookie', undefined],
  ['', undefined],
])('%s is %s in an HTTP API', (text, spelled) => {
  expect(respelledSource('HTTP', text)).toBe(spelled);
});

test.each([
  ['$request.header.X-Token', 'route.request.header.X-Token'],
  ['$context.connectionId', 'context.connectionId'],
  ['token', 'route.request.header.token'],
  ['event.headers.token', undefined],
])('%s is %s in a WebSocket API', (text, spelled) => {
  expect(respelledSource('WEBSOCKET', text)).toBe(spelled);
});

test('a token is in a header or in the query; who calls may be known by more', () => {
  expect(isTokenSource('$request.querystring.token')).toBe(true);
  expect(isTokenSource('$context.identity.sourceIp')).toBe(false);
  expect(isIdentitySource('HTTP', '$context.identity.sourceIp')).toBe(true);
  expect(isIdentitySource('WEBSOCKET', 'request.header.Token')).toBe(false);
});
