import { expect, test } from 'vitest';
import { fitsSegments } from './fitsSegments.ts';

test('a few short choices stand side by side, others in a list', () => {
  expect(fitsSegments(['Default', 'New', 'Existing'])).toBe(true);
  expect(fitsSegments(['A new role', 'An existing role', 'The caller'])).toBe(false);
  expect(fitsSegments(['1', '2', '3', '4', '5'])).toBe(false);
});
