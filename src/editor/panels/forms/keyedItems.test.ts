import { expect, test } from 'vitest';
import { keyedTitle, keysSummary, newKey } from './keyedItems.ts';

test('the first of several is for all else, the others wait for a key', () => {
  expect(newKey([])).toBe('$default');
  expect(newKey(undefined)).toBe('$default');
  expect(newKey([{ key: 'join' }])).toBe('$default');
  expect(newKey([{ key: '$default' }])).toBe('');
});

test('they are called by their keys', () => {
  expect(keyedTitle('Template')({ key: 'join' })).toBe('Template join');
  expect(keyedTitle('Template')({ key: '' })).toBe('Template …');
  expect(keysSummary([{ key: '$default' }, { key: '' }])).toBe('$default, …');
  expect(keysSummary([])).toBe('None');
});
