import fc from 'fast-check';
import { expect, test } from 'vitest';
import { camelCase, kebabCase, MAX_WORDS, Names, pascalCase, withoutSuffix } from './names.ts';

test.each([
  ['get-books', 'GetBooks'],
  ['Books API', 'BooksAPI'],
  ['old_site.v2', 'OldSiteV2'],
  ['2fa', 'N2fa'],
  ['*.example.com', 'WildcardExampleCom'],
])('%s reads %s', (text, name) => {
  expect(pascalCase(text)).toBe(name);
});

test.each(['日本', 'a/b', '', ' ', 'é', 'a--b', '${x}', 'x'.repeat(200)])(
  '%s, which loses more than separators, ends in a hash',
  (text) => {
    expect(pascalCase(text)).toMatch(/^[A-Za-z][A-Za-z0-9]*$/);
    expect(pascalCase(text).length).toBeLessThanOrEqual(MAX_WORDS + 7);
    expect(pascalCase(text)).not.toBe(pascalCase(`${text}!`));
  },
);

const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

test('any text makes a legal name', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(pascalCase(text)).toMatch(/^[A-Za-z][A-Za-z0-9]*$/);
      expect(camelCase(pascalCase(text))).toMatch(/^[a-z][A-Za-z0-9]*$/);
      expect(kebabCase(text, 'portico')).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    }),
  );
});

test.each([
  ['Bookshop', 'bookshop'],
  ['Books API (beta)', 'books-api-beta'],
  ['Bücher', 'bucher'],
  ['日本', 'portico'],
  ['3 shops', 'portico-3-shops'],
])('a file for %s is called %s', (text, name) => {
  expect(kebabCase(text, 'portico')).toBe(name);
});

test.each([
  ['GetBooksFunction', 'getBooksFunction'],
  ['HTTPApi', 'httpApi'],
  ['APIY57M4KApi', 'apiy57M4KApi'],
  ['API', 'api'],
  ['X', 'x'],
])('the constant of %s is %s', (pascal, name) => {
  expect(camelCase(pascal)).toBe(name);
});

test('letters with accents keep the letter, and stay different from those without', () => {
  expect(pascalCase('Crème brûlée')).toMatch(/^CremeBrulee[0-9A-Z]{6}$/);
  expect(pascalCase('a * b')).toMatch(/^AB[0-9A-Z]{6}$/);
});

test('a suffix is not said twice', () => {
  expect(withoutSuffix('BooksAPI', 'Api')).toBe('Books');
  expect(withoutSuffix('Api', 'Api')).toBe('Api');
});

test('the first to ask keeps a name, whatever its case; others get their number', () => {
  const names = new Names();
  expect(['Books', 'books', 'Books'].map((name, index) => names.claim(name, index + 4))).toEqual([
    'Books',
    'books5',
    'Books6',
  ]);
});
