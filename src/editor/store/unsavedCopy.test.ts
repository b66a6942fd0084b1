import { expect, test } from 'vitest';
import { emptyDocument } from '../../core/model/document.ts';
import { savedDesign } from './designStorage.ts';
import { recovery } from './unsavedCopy.ts';

const design = (name: string, revision: number, writer = 'page 1') => ({
  ...savedDesign('key', emptyDocument(name), revision, 0),
  writer,
});

test('a copy of what was never stored, or of what came just before it, is stored', () => {
  expect(recovery(design('new', 1), undefined)).toBe('replace');
  expect(recovery(design('new', 5), design('old', 4, 'page 0'))).toBe('replace');
});

test('a copy replaces a save of its own page that was still under way', () => {
  expect(recovery(design('new', 6), design('old', 5))).toBe('replace');
  expect(recovery(design('new', 6), design('old', 4))).toBe('replace');
});

test('a copy that says nothing new is dropped', () => {
  expect(recovery(design('same', 5), design('same', 9, 'page 2'))).toBe('drop');
  expect(recovery(design('old', 5), design('new', 7))).toBe('drop');
});

test('a copy never overwrites what another page stored meanwhile', () => {
  expect(recovery(design('mine', 5), design('theirs', 5, 'page 2'))).toBe('beside');
  expect(recovery(design('mine', 5), design('theirs', 8, 'page 2'))).toBe('beside');
});
