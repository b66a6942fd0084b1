import { expect, test } from 'vitest';
import { mappingSummary } from './mappingSummary.ts';

test('a mapping is summed up by its changes and its status codes', () => {
  const request = [{ destination: 'overwrite:path', value: '/' }];
  const answers = (statusCode: string) => ({ statusCode, mappings: [] });
  expect(mappingSummary(undefined)).toBe('None');
  expect(mappingSummary({ request, responses: [] })).toBe('1 change');
  expect(mappingSummary({ request, responses: ['200', '500'].map(answers) })).toBe('1 change, answers of 200, 500');
  expect(mappingSummary({ request: [], responses: [answers('')] })).toBe('other answers');
});
