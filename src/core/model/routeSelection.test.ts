import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWebSocketApi } from './create.ts';
import { createWebSocketRoute } from './createRoute.ts';
import { emptyDocument } from './document.ts';
import { formatRouteKey } from './route.ts';
import { evaluateExpression, sampleMessage, selectedMembers, selectRoute } from './routeSelection.ts';
import type { WebSocketRoute, WebSocketRouteKey } from './webSocketRoute.ts';

const MESSAGE = { action: 'send', a: { b: 'deep' }, list: [{ n: 1 }], room: 'Ä', empty: null, yes: true };

test.each([
  ['$request.body.action', 'send'],
  ['${request.body.action}', 'send'],
  ['$request.body.a.b', 'deep'],
  ['$request.body.list[0].n', '1'],
  ['$request.body.yes', 'true'],
  ['${request.body.a.b}/${request.body.action}', 'deep/send'],
  ['$request.body.action-$request.body.a.b', 'send-deep'],
  ['v1/$request.body.action', 'v1/send'],
  ['join', 'join'],
  ['\\$default', '$default'],
])('%s comes to %s', (expression, value) => {
  expect(evaluateExpression(expression, MESSAGE).value).toBe(value);
});

test('a variable that leads to nothing is empty', () => {
  for (const expression of ['$request.body.none', '$request.body.a.b.c', '$request.body.empty', '$request.header.x'])
    expect(evaluateExpression(expression, MESSAGE)).toEqual({
      value: '',
      variables: [{ variable: expression, value: '', found: false }],
    });
  expect(evaluateExpression('$request.body.action', 'send').value).toBe('');
});

test('lists and objects are JSON', () => {
  expect(evaluateExpression('$request.body.a', MESSAGE).value).toBe('{"b":"deep"}');
  expect(evaluateExpression('$request.body.list', MESSAGE).value).toBe('[{"n":1}]');
});

test('what a value brings in is not evaluated again', () => {
  expect(evaluateExpression('$request.body.x', { x: '$request.body.y', y: 'no' }).value).toBe('$request.body.y');
});

function routes(...keys: WebSocketRouteKey[]): WebSocketRoute[] {
  const { design } = emptyDocument('Test');
  const api = createWebSocketApi(design);
  return keys.map((key) => createWebSocketRoute({ ...design, apis: { [api.id]: api } }, api.id, key));
}

const ALL = routes({ kind: 'connect' }, { kind: 'message', name: 'send' }, { kind: 'default' });

function taken(all: WebSocketRoute[], message: string, expression = '$request.body.action'): [string, string] {
  const { route, why } = selectRoute(all, expression, message);
  return [route ? formatRouteKey(route.key) : 'error', why];
}

test('a message takes the route whose key the expression comes to, letter by letter', () => {
  expect(taken(ALL, '{"action": "send"}')).toEqual(['send', 'key']);
  expect(taken(ALL, '{"action": "Send"}')).toEqual(['$default', 'no-such-key']);
  expect(taken(ALL, '{"action": "$default"}')).toEqual(['$default', 'key']);
  expect(taken(ALL, '{"action": "$connect"}')).toEqual(['$default', 'no-such-key']);
});

test('what is no JSON goes to $default, whatever the expression', () => {
  expect(taken(ALL, 'hello', 'send')).toEqual(['$default', 'no-json']);
  expect(selectRoute(ALL, 'send', 'hello').evaluated).toBeUndefined();
});

test('without $default such messages are refused', () => {
  const some = ALL.filter(({ key }) => key.kind !== 'default');
  expect(taken(some, '{"action": "other"}')).toEqual(['error', 'no-such-key']);
  expect(taken(some, 'hello')).toEqual(['error', 'no-json']);
});

test.each([
  ['$request.body.action', 'send'],
  ['${request.body.service}/${request.body.action}', 'chat/join'],
  ['v1.$request.body.a.b', 'v1.send'],
  ['$request.body.list[0].n', 'send'],
])('the message that is made up for %s and %s leads there', (expression, key) => {
  expect(evaluateExpression(expression, JSON.parse(sampleMessage(expression, key))).value).toBe(key);
});

const piece = fc.constantFrom('', 'a', 'b', 'ab', '/', '.', '*');
test('of all ways to divide a key among variables, the one is found that gives the first ones the most', () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 2, maxLength: 4 }), fc.array(piece, { maxLength: 8 }), (texts, key) => {
      const names = texts.slice(1).map((_, index) => `m${index}`);
      const expression = texts
        .map((text, index) => `${index === 0 ? '' : `\${request.body.m${index - 1}}`}${text}`)
        .join('');
      const pattern = texts.map((text) => text.replaceAll(/[.*/]/g, '\\$&')).join('(.*)');
      const divided = new RegExp(`^${pattern}$`).exec(key.join(''))?.slice(1) ?? [];
      const message = JSON.parse(sampleMessage(expression, key.join('')));
      expect(names.map((name) => message[name])).toEqual(names.map((_, index) => divided[index] ?? ''));
    }),
  );
});

test('a long key and an expression of many variables take no time to divide', () => {
  const expression = `${'${request.body.a}'.repeat(30)}!`;
  const key = 'a'.repeat(2000);
  expect(JSON.parse(sampleMessage(expression, key))).toEqual({ a: '' });
  expect(selectedMembers(expression, key)).toBeUndefined();
}, 1000);
