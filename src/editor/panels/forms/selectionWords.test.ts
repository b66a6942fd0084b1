import { expect, test } from 'vitest';
import { CHAT } from '../../../core/model/chat.ts';
import { webSocketRoutesOf } from '../../../core/model/queries.ts';
import { selectRoute } from '../../../core/model/routeSelection.ts';
import { selectionWords } from './selectionWords.ts';

const ROUTES = webSocketRoutesOf(CHAT, 'api:1');

function words(message: string, expression = '$request.body.action', routes = ROUTES): string {
  return selectionWords(selectRoute(routes, expression, message), routes).join(' ');
}

test('a message that names a route', () => {
  expect(words('{"action": "sendmessage"}')).toBe(
    '$request.body.action is “sendmessage”. That is the key of a route, letter by letter.',
  );
});

test('an expression of several parts says what it comes to', () => {
  expect(words('{"a": "send"}', '${request.body.a}${request.body.b}')).toBe(
    '${request.body.a} is “send”. The message has nothing at ${request.body.b}, so it counts as empty. The expression comes to “send”. No route has that key: $default takes it.',
  );
  expect(words('{}', 'sendmessage')).toMatch(/^The expression comes to “sendmessage”\. That is/);
});

test('a key in other capitals is pointed out', () => {
  expect(words('{"action": "SendMessage"}')).toMatch(
    /sendmessage is spelt with other capitals, which count\. No route/,
  );
});

test('what is no JSON, and what no route takes', () => {
  expect(words('hello')).toBe('It is no JSON, so the expression is not looked at: $default takes it.');
  const none = ROUTES.filter(({ key }) => key.kind !== 'default');
  expect(words('hello', undefined, none)).toMatch(/as there is no \$default, the client is sent an error\.$/);
});
