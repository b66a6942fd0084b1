import { expect, test } from 'vitest';
import { parseNumberText } from './numberText.ts';

test.each([
  ['30000', 30000],
  [' 5 ', 5],
  ['30,000', 30000],
  ['1 000 000', 1000000],
  ['.5', 0.5],
  ['1.', 1],
  ['-1', -1],
  ['1e3', 1000],
])('%j is a number', (text, value) => {
  expect(parseNumberText(text)).toEqual({ kind: 'number', value });
});

test.each(['-', '1e', 'abc', '1,00', '0x10', '1e999', 'Infinity', '5 ms'])('%j is not a number', (text) => {
  expect(parseNumberText(text)).toEqual({ kind: 'not-a-number' });
});

test('a million digits and a letter are given up at once', () => {
  expect(parseNumberText(`${'1'.repeat(1_000_000)}x`)).toEqual({ kind: 'not-a-number' });
});

test('blanks are nothing', () => {
  expect(parseNumberText('  ')).toEqual({ kind: 'empty' });
});
