import { expect, test } from 'vitest';
import { resolveTheme } from './theme.ts';

test('a chosen theme is shown, and the system’s where none is', () => {
  expect(resolveTheme('light', true)).toBe('light');
  expect(resolveTheme('dark', false)).toBe('dark');
  expect(resolveTheme('system', true)).toBe('dark');
  expect(resolveTheme('system', false)).toBe('light');
});
