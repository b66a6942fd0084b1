import { expect, test } from 'vitest';
import { LINE_HEIGHT, rowWindow, scrollFor, scrollStep } from './rowWindow.ts';

test('a short list is drawn whole', () => {
  expect(rowWindow(100, 500, 300)).toEqual({ first: 0, end: 100 });
});

test('of a long list, what is in view is drawn, wherever it is scrolled to', () => {
  const height = 700;
  for (let scrolled = 0; scrolled < 600 * LINE_HEIGHT - height; scrolled += 13) {
    const { first, end } = rowWindow(600, scrolled, height);
    expect(rowWindow(600, scrollStep(scrolled), height)).toEqual({ first, end });
    expect(first * LINE_HEIGHT).toBeLessThanOrEqual(scrolled);
    expect(Math.min(600 * LINE_HEIGHT, scrolled + height)).toBeLessThanOrEqual(end * LINE_HEIGHT);
    expect(end - first).toBeLessThan(120);
  }
});

test('a list that grew shorter than where it is scrolled to still draws its end', () => {
  expect(rowWindow(200, 90_000, 700)).toMatchObject({ end: 200 });
});

test('a line above scrolls to the top, one below to the bottom, one in view stays', () => {
  expect(scrollFor(2, 520, 260)).toBe(52);
  expect(scrollFor(40, 0, 260)).toBe(41 * LINE_HEIGHT - 260);
  expect(scrollFor(5, 0, 260)).toBe(0);
});
