import { expect, test } from 'vitest';
import { chunksOf, rowNow, rowStep } from './problemRows.ts';

test('the keyboard stays at its row, wherever it is by now', () => {
  expect(rowNow(undefined, ['a', 'b'])).toBe(0);
  expect(rowNow({ key: 'b', keys: ['a', 'b', 'c'] }, ['c', 'a', 'b'])).toBe(2);
});

test('where a row has gone the next one follows, and at the end the one before', () => {
  expect(rowNow({ key: 'b', keys: ['a', 'b', 'c', 'd'] }, ['a', 'd'])).toBe(1);
  expect(rowNow({ key: 'c', keys: ['a', 'b', 'c'] }, ['a', 'b'])).toBe(1);
  expect(rowNow({ key: 'b', keys: ['a', 'b'] }, ['x', 'y'])).toBe(1);
  expect(rowNow({ key: 'b', keys: ['a', 'b'] }, [])).toBe(0);
});

test('keys lead from row to row, and stop at the ends', () => {
  expect(rowStep('ArrowDown', 1, 3, 10)).toBe(2);
  expect(rowStep('ArrowDown', 2, 3, 10)).toBe(2);
  expect(rowStep('ArrowUp', 0, 3, 10)).toBe(0);
  expect(rowStep('PageDown', 1, 30, 10)).toBe(11);
  expect(rowStep('PageUp', 4, 30, 10)).toBe(0);
  expect(rowStep('End', 4, 30, 10)).toBe(29);
  expect(rowStep('Tab', 4, 30, 10)).toBeUndefined();
});

test('few rows are one chunk, many are several, and groups are kept whole', () => {
  const groups = (count: number, rows: number) =>
    Array.from({ length: count }, () => ({ problems: Array(rows).fill(0) }));
  expect(chunksOf([])).toEqual([]);
  expect(chunksOf(groups(100, 1)).length).toBe(1);
  expect(chunksOf(groups(100, 2)).map((chunk) => chunk.length)).toEqual([15, 15, 15, 15, 15, 15, 10]);
});
