import { expect, test } from 'vitest';
import { formatKeys, type KeyPress, keyCaps, matchesKeys } from './keys.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

test('mod is Ctrl, and Cmd on a Mac', () => {
  expect(matchesKeys('mod+Z', press('z', { ctrlKey: true }), false)).toBe(true);
  expect(matchesKeys('mod+Z', press('z', { metaKey: true }), false)).toBe(false);
  expect(matchesKeys('mod+Z', press('z', { metaKey: true }), true)).toBe(true);
  expect(matchesKeys('mod+Z', press('z', { ctrlKey: true }), true)).toBe(false);
});

test('Shift tells two combinations of a letter apart', () => {
  const shifted = press('Z', { ctrlKey: true, shiftKey: true });
  expect(matchesKeys('mod+shift+Z', shifted, false)).toBe(true);
  expect(matchesKeys('mod+Z', shifted, false)).toBe(false);
  expect(matchesKeys('T', press('T', { shiftKey: true }), false)).toBe(false);
});

test('a sign counts however the keyboard makes it', () => {
  expect(matchesKeys('?', press('?', { shiftKey: true }), false)).toBe(true);
  expect(matchesKeys('/', press('/', { shiftKey: true }), false)).toBe(true);
  expect(matchesKeys('+', press('+', { shiftKey: true }), false)).toBe(true);
  expect(matchesKeys('-', press('-'), false)).toBe(true);
});

test('a letter alone is not a letter with Ctrl', () => {
  expect(matchesKeys('R', press('r'), false)).toBe(true);
  expect(matchesKeys('R', press('r', { ctrlKey: true }), false)).toBe(false);
});

test('on a keyboard of another script the place of the key counts', () => {
  expect(matchesKeys('mod+Z', press('я', { ctrlKey: true, code: 'KeyZ' }), false)).toBe(true);
});

test('combinations are written as the platform writes them', () => {
  expect(keyCaps('mod+shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
  expect(formatKeys('mod+shift+Z', true)).toBe('⇧⌘Z');
  expect(formatKeys('Backspace', true)).toBe('⌫');
  expect(formatKeys('+', false)).toBe('+');
});
