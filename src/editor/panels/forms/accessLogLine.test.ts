import { expect, test } from 'vitest';
import { ACCESS_LOG_FORMATS } from '../../../core/model/accessLog.ts';
import { accessLogLine } from './accessLogLine.ts';

test('a format reads as a line, with nothing for what HTTP APIs do not know', () => {
  expect(accessLogLine('$context.status "$context.routeKey" $context.resourcePath.')).toBe('200 "GET /books/{id}" -.');
  expect(accessLogLine('no variables, $5')).toBe('no variables, $5');
});

test.each(Object.values(ACCESS_LOG_FORMATS))('$label says something with each of its variables', ({ format }) => {
  const line = accessLogLine(format);
  expect(line).not.toContain('$context');
  expect(line).not.toMatch(/>-<|"-"|,-,/);
});
