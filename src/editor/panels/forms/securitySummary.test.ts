import { expect, test } from 'vitest';
import { securitySummary } from './securitySummary.ts';

test('what asks for something to be done comes before how things stand', () => {
  const security = { state: 'Every route is guarded', parts: [] };
  const [note, warning, error] = [{ severity: 'info' }, { severity: 'warning' }, { severity: 'error' }] as const;
  expect(securitySummary(security, [])).toBe('Every route is guarded');
  expect(securitySummary(security, [note])).toBe('Every route is guarded');
  expect(securitySummary(security, [note, warning])).toBe('1 thing to look at');
  expect(securitySummary(security, [warning, error])).toBe('2 things to look at');
});
