import { expect, test } from 'vitest';
import { ACCESS_LOG_FORMATS } from '../../../core/model/accessLog.ts';
import { PROTOCOLS } from '../../../core/model/protocol.ts';
import { accessLogLine } from './accessLogLine.ts';

test('a format reads as a line, with nothing for what the API does not know', () => {
  const format = '$context.status "$context.routeKey" $context.resourcePath $context.connectionId.';
  expect(accessLogLine(format, 'HTTP')).toBe('200 "GET /books/{id}" - -.');
  expect(accessLogLine(format, 'WEBSOCKET')).toBe('200 "sendmessage" - bVd2XfX7oAMCJ5w=.');
  expect(accessLogLine('no variables, $5', 'HTTP')).toBe('no variables, $5');
});

test.each(PROTOCOLS)('each preset of %s says something with each of its variables', (protocol) => {
  for (const format of Object.values(ACCESS_LOG_FORMATS[protocol])) {
    const line = accessLogLine(format, protocol);
    expect(line).not.toContain('$context');
    expect(line).not.toMatch(/>-<|"-"|,-,/);
  }
});
