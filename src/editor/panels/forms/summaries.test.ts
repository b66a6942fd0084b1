import { expect, test } from 'vitest';
import { counted, listed } from './summaries.ts';

test('one thing is singular, others are not', () => {
  expect([counted(0, 'tag', 'tags'), counted(1, 'tag', 'tags'), counted(1200, 'tag', 'tags')]).toEqual([
    '0 tags',
    '1 tag',
    '1,200 tags',
  ]);
});

test('what is absent is left out of a list, and an empty list says so', () => {
  expect(listed(['1.0', false, undefined, '', '2 tags'])).toBe('1.0, 2 tags');
  expect(listed([false])).toBe('None');
  expect(listed([], 'Account limits')).toBe('Account limits');
});
