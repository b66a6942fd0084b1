import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textEdit } from './textEdit.ts';

function applied(before: string, after: string): string {
  const edit = textEdit(before, after);
  return edit ? before.slice(0, edit.from) + edit.text + before.slice(edit.to) : before;
}

test('the edit turns one text into the other', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '\n', 'ab\n'), { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(fc.property(text, text, (before, after) => applied(before, after) === after));
});

test('only the lines that differ are replaced', () => {
  expect(textEdit('a\nb\nc\n', 'a\nB\nc\n')).toEqual({ from: 2, to: 3, text: 'B' });
  expect(textEdit('a\nc\n', 'a\nb\nc\n')).toEqual({ from: 2, to: 2, text: 'b\n' });
  expect(textEdit('same', 'same')).toBeUndefined();
});
