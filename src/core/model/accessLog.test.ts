import { expect, test } from 'vitest';
import { ACCESS_LOG_FORMATS } from './accessLog.ts';
import { isLogVariable, LOG_VARIABLES, logVariablesIn } from './logVariables.ts';
import { PROTOCOLS } from './protocol.ts';

test.each(PROTOCOLS)('every preset of %s is one line that shows the id of the request', (protocol) => {
  for (const format of Object.values(ACCESS_LOG_FORMATS[protocol])) {
    expect(format).not.toMatch(/\n/);
    expect(logVariablesIn(format)).toContain('requestId');
    expect(logVariablesIn(format).filter((variable) => !isLogVariable(protocol, variable))).toEqual([]);
  }
  expect(Object.values(JSON.parse(ACCESS_LOG_FORMATS[protocol].json))).toContain('$context.requestId');
});

test.each(PROTOCOLS)('every variable of %s is listed once and explained in a sentence', (protocol) => {
  const variables = LOG_VARIABLES[protocol];
  expect(new Set(variables.map(({ name }) => name)).size).toBe(variables.length);
  for (const { explanation } of variables) expect(explanation).toMatch(/^[A-Z].*\.$/);
});

test('variables are found where punctuation follows them', () => {
  expect(logVariablesIn('$context.requestId, "$context.integration.status". $context.requestId')).toEqual([
    'requestId',
    'integration.status',
  ]);
});

test('a star stands for any name, and nothing stands for none', () => {
  expect(isLogVariable('HTTP', 'authorizer.claims.sub')).toBe(true);
  expect(isLogVariable('HTTP', 'authorizer.tenant')).toBe(true);
  expect(isLogVariable('HTTP', 'authorizer')).toBe(false);
  expect(isLogVariable('HTTP', 'resourcePath')).toBe(false);
});

test('a connection has no method, and a request no connection', () => {
  expect(isLogVariable('WEBSOCKET', 'httpMethod')).toBe(false);
  expect(isLogVariable('WEBSOCKET', 'connectionId')).toBe(true);
  expect(isLogVariable('HTTP', 'connectionId')).toBe(false);
});
