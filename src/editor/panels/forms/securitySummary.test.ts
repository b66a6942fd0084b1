import { expect, test } from 'vitest';
import { securitySummary } from './securitySummary.ts';

test('what is found comes before how things stand', () => {
  const security = { state: 'Every route is guarded', parts: [] };
  expect(securitySummary(security, 0)).toBe('Every route is guarded');
  expect(securitySummary(security, 1)).toBe('1 thing to look at');
  expect(securitySummary(security, 2)).toBe('2 things to look at');
});
