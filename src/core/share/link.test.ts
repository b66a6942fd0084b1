import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDocument } from '../model/arbitraryDocument.ts';
import { DOCUMENT_VERSION, emptyDocument, parseDocument, readDocument } from '../model/document.ts';
import { sampleDocument } from '../model/sampleDesign.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { fromColumns } from './fromColumns.ts';
import { decodeLink, encodeLink, MAX_LINK_LENGTH, packColumns } from './link.ts';
import { linkLengths } from './linkLengths.ts';
import { toColumns } from './toColumns.ts';

const bookshop = sampleDocument(5);
const link = encodeLink(bookshop);

function reasonOf(text: string): string {
  const result = decodeLink(text);
  if (result.ok) throw new Error('It was opened.');
  return result.reason;
}

test('a link holds the whole document, layout included', () => {
  expect(decodeLink(link)).toEqual({ ok: true, value: bookshop });
  expect(link).toMatch(/^p3\.[A-Za-z0-9_-]+$/);
});

test('a link is the same text every time', () => {
  expect(encodeLink(sampleDocument(5))).toBe(link);
});

test.each([
  ['a fragment with its #', `#${link}`],
  ['a whole link', `https://portico.example.com/app/?theme=dark#${link}`],
  [
    'a link broken into lines by a mail program',
    `https://portico.example.com/\n#${link.slice(0, 40)}\r\n ${link.slice(40)}`,
  ],
  ['a link at the end of a sentence', `(https://portico.example.com/#${link}).`],
])('%s opens', (_, text) => {
  expect(decodeLink(text)).toEqual({ ok: true, value: bookshop });
});

test('every document that can be stored comes back exactly', () => {
  fc.assert(
    fc.property(arbitraryDocument({ valid: false }), (document) => {
      expect(decodeLink(encodeLink(document))).toEqual({ ok: true, value: document });
    }),
    { numRuns: 300 },
  );
});

test('a file that went through a link is the same file', () => {
  const positions = Object.entries(bookshop.layout.positions).sort(([a], [b]) => (a.slice(-2) < b.slice(-2) ? -1 : 1));
  const mixed = { ...bookshop, layout: { positions: Object.fromEntries(positions) } };
  for (const document of [bookshop, mixed]) {
    const result = decodeLink(encodeLink(document));
    expect(result.ok && JSON.stringify(result.value)).toBe(JSON.stringify(document));
  }
});

test('the ids keep their order', () => {
  const document = sampleDocument(10);
  const backwards = Object.fromEntries(Object.entries(document.design.routes).reverse());
  const reordered = { ...document, design: { ...document.design, routes: backwards } };
  const result = decodeLink(encodeLink(reordered));
  expect(result.ok && Object.keys(result.value.design.routes)).toEqual(Object.keys(backwards));
});

test('what designs may say one day goes through a link as it is', () => {
  const later = {
    ...bookshop,
    design: {
      ...bookshop.design,
      authorizers: { 'authorizer:1': { id: 'authorizer:1', kind: 'jwt', audience: ['a', 'b'], ttl: 0.5, note: null } },
      vpcLinks: { 'vpc-link:1': { id: 'vpc-link:1', subnetIds: [] }, 'vpc-link:7': { id: 'vpc-link:7' } },
      nested: { '': [[1, [2]], { kind: 7 }, 'route:x', '', '\n'], 'a?': true },
    },
  };
  expect(
    fromColumns(
      toColumns(later, () => false),
      1_000_000,
    ),
  ).toEqual(later);
});

test('any JSON comes back from columns', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      const stored: unknown = JSON.parse(JSON.stringify(value));
      expect(
        fromColumns(
          toColumns(stored, () => false),
          1_000_000,
        ),
      ).toEqual(stored);
    }),
    { numRuns: 1000 },
  );
});

test.each([5, 50, 300])('a link to %i routes takes at most half of deflated JSON', (routes) => {
  const { link: ours, deflatedJson } = linkLengths(sampleDocument(routes));
  expect(ours / deflatedJson).toBeLessThan(0.5);
});

test.each(['2-members', '2-order-intake', '3-chat', '3-devices'])(
  'a link to %s takes at most half of deflated JSON',
  (name) => {
    const text = readFileSync(new URL(`../model/fixtures/${name}.json`, import.meta.url), 'utf8');
    const document = readDocument(text);
    if (!document.ok) throw new Error(document.reason);
    const { link: ours, deflatedJson } = linkLengths(document.value);
    expect(ours / deflatedJson).toBeLessThan(0.5);
  },
);

test('a link that lost its end says so, wherever it was cut', () => {
  const long = encodeLink(sampleDocument(60));
  for (let length = 3; length < long.length - 1; length += 1) {
    expect(reasonOf(long.slice(0, length))).toMatch(/cut off|damaged/);
  }
  expect(reasonOf(long.slice(0, 200))).toMatch(/cut off/);
  expect(reasonOf('p3.')).toMatch(/cut off/);
});

test('a link with a changed character is refused as damaged, and never opens as something else', () => {
  const long = encodeLink(sampleDocument(20));
  fc.assert(
    fc.property(fc.nat(long.length - 4), fc.constantFrom(...'AZaz09-_'), (at, character) => {
      const changed = long.slice(0, 3 + at) + character + long.slice(4 + at);
      fc.pre(changed !== long);
      const before = fromBase64url(long.slice(3));
      const after = fromBase64url(changed.slice(3));
      fc.pre(String(before) !== String(after)); // the last character carries bits that nobody reads
      expect(decodeLink(changed).ok).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test.each([
  '',
  '#',
  'hello',
  'https://example.com/',
  'https://example.com/#top',
  '{"version":1}',
  'p.x',
  'p0.x',
  'portico',
])('a foreign text is refused: %s', (text) => {
  expect(reasonOf(text)).toMatch(/not a link to a Portico design/);
});

test('no text makes it throw', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'binary' }).map((text) => `p3.${text}`),
    fc.base64String().map((text) => `#p2.${text}`),
    fc.base64String().map((text) => `#p1.${text}`),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => `p3.${toBase64url(bytes)}`),
  );
  fc.assert(
    fc.property(anything, (text) => {
      expect(decodeLink(text).ok).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('no columns make it throw, whatever they say', () => {
  const columns = toColumns(bookshop, () => false);
  const edit = fc.tuple(
    fc.nat(columns.length),
    fc.nat(30),
    fc.constantFrom('', '9', '(999)', '"', '\n', '[]', '{}', 'null', '"e"'),
  );
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      let text = columns;
      for (const [at, length, replacement] of edits) text = text.slice(0, at) + replacement + text.slice(at + length);
      const result = decodeLink(packColumns(text));
      if (result.ok) expect(parseDocument(result.value).ok).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('the link of a newer Portico is refused with the way out', () => {
  expect(reasonOf('p4.AAAA')).toMatch(/newer Portico.*Reload/);
  const newer = { ...emptyDocument('Later'), version: DOCUMENT_VERSION + 1 };
  expect(reasonOf(packColumns(toColumns(newer, () => false)))).toMatch(/newer Portico/);
});

test('a link whose design does not hold together is refused', () => {
  const dangling = { ...bookshop, design: { ...bookshop.design, apis: {} } };
  expect(reasonOf(packColumns(toColumns(dangling, () => false)))).toMatch(/api:1, which is not there/);
});

test('a text longer than any link is refused unread', () => {
  expect(reasonOf(`p3.${'A'.repeat(MAX_LINK_LENGTH)}`)).toMatch(/too long/);
});

test('signs without end are refused as damage', () => {
  expect(reasonOf(`p3.${'.'.repeat(MAX_LINK_LENGTH - 10)}A`)).toMatch(/damaged/);
});

test.each([
  ['a gigabyte of one letter', `"s"\n${'a'.repeat(40_000_000)}`],
  ['a million million rows', '{"version":1,"design":["a",{}]}\n(999999999999)'],
  ['rows of variants', '{"version":1,"design":["a",["v","kind",{"a":{}}]]}\n(999999999999)'],
  ['rows of a long constant', `{"version":1,"design":["a","=${'x'.repeat(10_000)}"]}\n(100000)`],
  ['rows of one long choice', `["a",["e","${'x'.repeat(10_000)}"]]\n(100000)\n${'0'.repeat(100_000)}`],
  [
    'arrays of arrays',
    `${'["a",'.repeat(23)}[]${']'.repeat(23)}\n${Array.from({ length: 23 }, (_, depth) => 'z'.repeat(Math.min(35 ** depth, 1000))).join('\n')}`,
  ],
  ['depth', `${'["a",'.repeat(100_000)}[]${']'.repeat(100_000)}\n${'1\n'.repeat(100_000)}`],
])('a small link is not unpacked into %s', (_, columns) => {
  const bomb = packColumns(columns);
  expect(bomb.length).toBeLessThan(MAX_LINK_LENGTH);
  expect(reasonOf(bomb)).toMatch(/more than a Portico design can be|damaged/);
});

const fixtures = new URL('./fixtures/', import.meta.url);

const links = readdirSync(fixtures).filter((name) => name.endsWith('.txt'));

test.each(links)('the link %s, once copied, still opens', (name) => {
  const old = readFileSync(new URL(name, fixtures), 'utf8');
  const expected: unknown = JSON.parse(readFileSync(new URL(name.replace('.txt', '.json'), fixtures), 'utf8'));
  expect(decodeLink(old)).toEqual(parseDocument(expected));
  expect(decodeLink(old).ok).toBe(true);
});

test('there are links of every version', () => {
  expect([...new Set(links.map((name) => name.slice(0, 2)))].sort()).toEqual([
    'p1',
    'p2',
    encodeLink(bookshop).slice(0, 2),
  ]);
});
