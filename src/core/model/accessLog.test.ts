import { expect, test } from 'vitest';
import { ACCESS_LOG_FORMATS, HTTP_LOG_VARIABLES, isHttpLogVariable, logVariablesIn } from './accessLog.ts';

test('every preset is one line that shows the id of the request', () => {
  for (const { format } of Object.values(ACCESS_LOG_FORMATS)) {
    expect(format).not.toMatch(/\n/);
    expect(logVariablesIn(format)).toContain('requestId');
    expect(logVariablesIn(format).filter((variable) => !isHttpLogVariable(variable))).toEqual([]);
  }
  expect(Object.values(JSON.parse(ACCESS_LOG_FORMATS.json.format))).toContain('$context.requestId');
});

test('every variable is listed once and explained in a sentence', () => {
  expect(new Set(HTTP_LOG_VARIABLES.map(({ name }) => name)).size).toBe(HTTP_LOG_VARIABLES.length);
  for (const { explanation } of HTTP_LOG_VARIABLES) expect(explanation).toMatch(/^[A-Z].*\.$/);
});

test('variables are found where punctuation follows them', () => {
  expect(logVariablesIn('$context.requestId, "$context.integration.status". $context.requestId')).toEqual([
    'requestId',
    'integration.status',
  ]);
});

test('a star stands for any name, and nothing stands for none', () => {
  expect(isHttpLogVariable('authorizer.claims.sub')).toBe(true);
  expect(isHttpLogVariable('authorizer.tenant')).toBe(true);
  expect(isHttpLogVariable('authorizer')).toBe(false);
  expect(isHttpLogVariable('resourcePath')).toBe(false);
});
