import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeIn, plainValue, readJson } from './readJson.ts';

test('reads what JSON.parse reads, as the same value', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 2, '\t'), (json, space) => {
      const text = JSON.stringify(JSON.parse(json), null, space);
      const read = readJson(text);
      if (!read.ok) throw new Error(read.message);
      expect(JSON.stringify(plainValue(read.root))).toBe(JSON.stringify(JSON.parse(text)));
      expect(text.slice(read.root.start, read.root.end)).toBe(text);
    }),
  );
});

test('refuses what JSON.parse refuses, whatever is left out or put in', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '\\', '0', '\n', 'x'), (json, at, put) => {
      const place = at % (json.length + 1);
      const text = json.slice(0, place) + put + json.slice(place + 1);
      let legal = true;
      try {
        JSON.parse(text);
      } catch {
        legal = false;
      }
      const read = readJson(text);
      const tooLarge = !read.ok && /too large/.test(read.message); // JSON.parse makes Infinity of it
      if (!tooLarge) expect(read.ok).toBe(legal);
      if (read.ok) return;
      expect(read.start).toBeLessThanOrEqual(read.end);
      expect(read.end).toBeLessThanOrEqual(text.length);
      expect(read.message).toMatch(/\.$/);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['', 1, 1, /no JSON here yet/],
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3, /comma or \} is expected, not "/],
  ['{"a" 1}', 1, 6, /colon is expected, not 1/],
  ['[1, 2', 1, 6, /comma or \] is expected, not the end/],
  ['{\r\n\t"a": tru}', 2, 7, /value is expected, not t/],
  ['"a\\x"', 1, 1, /escape that JSON does not know/],
  ['{} {}', 1, 4, /\{ follows the end/],
  ["{'a': 1}", 1, 2, /name in double quotes is expected, not '/],
  ['1e999', 1, 1, /too large/],
  [`["${'a'.repeat(100_000)}`, 1, 2, /not closed/],
  [`["${'\\\\'.repeat(100_000)}`, 1, 2, /not closed/],
  ['['.repeat(100_000), 1, 101, /100 levels/],
])('says where %j goes wrong', (text, line, column, message) => {
  const read = readJson(text);
  if (read.ok) throw new Error('It is read.');
  expect(placeIn(text, read.start)).toEqual({ line, column });
  expect(read.message).toMatch(message);
});

test('a member called __proto__ is one like any other', () => {
  const read = readJson('{"__proto__": {"a": 1}, "b": -0}');
  if (!read.ok) throw new Error(read.message);
  expect(JSON.stringify(plainValue(read.root))).toBe('{"__proto__":{"a":1},"b":0}');
});
