import { expect, test } from 'vitest';
import { ago } from './ago.ts';

test('a moment is told by its distance', () => {
  const now = 1_700_000_000_000;
  expect([0, 3, 59, 61, 3700].map((seconds) => ago(now - seconds * 1000, now))).toEqual([
    'just now',
    '3 s ago',
    '59 s ago',
    '1 min ago',
    '1 h ago',
  ]);
  expect(ago(now + 5000, now)).toBe('just now');
});
