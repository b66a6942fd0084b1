import { expect, test } from 'vitest';
import { ACCESS_LOG_VARIABLES, accessLogLine } from './accessLogVariables.ts';

test('a format reads as a line, with nothing for what HTTP APIs do not know', () => {
  expect(accessLogLine('$context.status "$context.routeKey" $context.resourcePath.')).toBe('200 "GET /books/{id}" -.');
  expect(accessLogLine('no variables, $5')).toBe('no variables, $5');
});

test('every variable is named once', () => {
  expect(new Set(ACCESS_LOG_VARIABLES.map(({ name }) => name)).size).toBe(ACCESS_LOG_VARIABLES.length);
});
