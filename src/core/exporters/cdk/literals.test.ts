import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf, commentText, numberLiteral, propertyKey, stringLiteral, templateLiteral } from './literals.ts';

/** Text of every kind, lone surrogates and what ends a literal included. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom("'", '"', '`', '\\', '${', '$', '{', '\r\n', '\n', '\u2028', '\ud800', '\0', '1', '*/', '//'),
    )
    .map((parts) => parts.join('')),
);

/** What TypeScript takes a literal for; the lines of a source file end in \n or \r\n alike. */
function evaluated(literal: string): unknown {
  return new Function(`return (${literal});`)();
}

test('a string literal stands on one line and means its text exactly', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const literal = stringLiteral(text);
      expect(literal).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u);
      expect(evaluated(literal)).toBe(text);
    }),
  );
});

test('a template literal means its text exactly', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(evaluated(templateLiteral(text))).toBe(text);
    }),
  );
});

test('quotes are the ones that need fewer escapes', () => {
  expect(stringLiteral('plain')).toBe("'plain'");
  expect(stringLiteral("it's")).toBe('"it\'s"');
  expect(stringLiteral('it\'s "quoted"')).toBe("'it\\'s \"quoted\"'");
});

test('what cannot be seen is spelled out', () => {
  expect(stringLiteral('a\u202eb\u200bc\u00a0d')).toBe("'a\\u202eb\\u200bc\\u00a0d'");
  expect(stringLiteral('日本語 🎉 é')).toBe("'日本語 🎉 é'");
});

test('a property key means its name exactly', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.constantFrom('__proto__', 'constructor', 'a-b', '0', 'class')), (name) => {
      expect(Object.keys(evaluated(`{ ${propertyKey(name)}: 1 }`) as object)).toEqual([name]);
    }),
  );
});

test('a number literal means its value exactly', () => {
  expect(numberLiteral(30_000)).toBe('30_000');
  expect(numberLiteral(1234567)).toBe('1_234_567');
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (value) => {
      expect(evaluated(numberLiteral(value))).toBe(value + 0);
    }),
  );
});

test('text for a comment stays inside it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const comment = commentText(text);
      expect(comment).not.toMatch(/[\n\r\u2028\u2029]|\*\//);
      expect(evaluated(`/* ${comment} */ 1 // ${comment}\n`)).toBe(1);
    }),
  );
});

test('columns are those of a fixed-width face', () => {
  expect(['abc', 'é', 'e\u0301', '日本', '🎉'].map(columnsOf)).toEqual([3, 1, 1, 4, 2]);
});
