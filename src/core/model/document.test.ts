import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  DOCUMENT_VERSION,
  documentOf,
  emptyDocument,
  MAX_DOCUMENT_LENGTH,
  type PorticoDocument,
  parseDocument,
  readDocument,
  writeDocument,
} from './document.ts';
import { MIGRATIONS } from './migrations.ts';
import { SHOP } from './shop.ts';

/** Why a shop with some other contents is refused. */
function refusal(change: (shop: Record<string, Record<string, Record<string, unknown>>>) => void): string {
  const value = structuredClone({ version: 1, design: SHOP }) as never; // as it comes from a file: anything
  change((value as { design: never }).design);
  const result = parseDocument(value);
  if (result.ok) throw new Error('It was read.');
  return result.reason;
}

test('a document that was written reads the same', () => {
  const document = documentOf(SHOP);
  expect(readDocument(writeDocument(document))).toEqual({ ok: true, value: document });
});

test('a design without a layout gets one', () => {
  const result = parseDocument({ version: 1, design: SHOP });
  if (!result.ok) throw new Error(result.reason);
  expect(Object.keys(result.value.layout.positions).sort()).toEqual([
    'api:1',
    'integration:1',
    'integration:2',
    'route:1',
    'route:2',
    'route:3',
  ]);
});

test('what a file leaves out has its default', () => {
  const lean: unknown = {
    version: 1,
    design: {
      ...SHOP,
      apis: { 'api:1': { id: 'api:1', protocol: 'HTTP', name: 'Shop API' } },
      stages: { 'stage:1': { id: 'stage:1', apiId: 'api:1', name: '$default' } },
    },
  };
  const result = parseDocument(lean);
  expect(result.ok && result.value.design).toEqual(SHOP);
});

test.each([
  ['nothing', undefined, /not a Portico design/],
  ['null', null, /not a Portico design/],
  ['a list', [], /not a Portico design/],
  ['another object', { name: 'x' }, /“version” and “design”/],
  ['a version that is none', { version: '1', design: {} }, /no version that Portico knows: "1"/],
  ['a version of half', { version: 1.5, design: {} }, /no version/],
  ['version zero', { version: 0, design: {} }, /no version/],
  ['a newer version', { version: DOCUMENT_VERSION + 1, design: {} }, /newer Portico.*Reload/],
  ['an empty design', { version: 1, design: {} }, /At design › name: .*And \d+ more/],
  ['a field too many', { version: 1, design: { ...SHOP, owner: 'me' } }, /Unrecognized key/],
  [
    'a layout that is none',
    { version: 1, design: SHOP, layout: { positions: { 'route:1': { x: '0' } } } },
    /positions/,
  ],
])('%s is refused with the reason', (_, value, reason) => {
  const result = parseDocument(value);
  expect(result).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
});

test('every reference has its end', () => {
  expect(refusal((shop) => delete shop.apis?.['api:1'])).toMatch(/refers to api:1, which is not there/);
  expect(refusal((shop) => delete shop.functions?.['function:1'])).toMatch(/function:1/);
  expect(refusal((shop) => delete shop.integrations?.['integration:2'])).toMatch(/route:2 refers to integration:2/);
  expect(refusal((shop) => delete shop.stages?.['stage:1'])).toMatch(/mapping:1 refers to stage:1/);
  expect(refusal((shop) => delete shop.domains?.['domain:1'])).toMatch(/mapping:1 refers to domain:1/);
});

test('an entity is filed under its own id', () => {
  const reason = refusal((shop) => Object.assign(shop.stages?.['stage:1'] ?? {}, { id: 'stage:2' }));
  expect(reason).toMatch(/stage:1 is filed under another id/);
});

test('a route goes to an integration of its own API', () => {
  const reason = refusal((shop) => {
    Object.assign(shop.apis ?? {}, { 'api:2': { ...SHOP.apis['api:1'], id: 'api:2' } });
    Object.assign(shop.integrations?.['integration:2'] ?? {}, { apiId: 'api:2' });
  });
  expect(reason).toMatch(/route:2 refers to integration:2, which belongs to another API/);
});

test('names of the language’s own objects are no ids', () => {
  const value: unknown = JSON.parse(
    JSON.stringify({ version: 1, design: SHOP }).replace('"routes":{', '"routes":{"__proto__":{"id":"route:1"},'),
  );
  const result = parseDocument(value);
  expect(result.ok && Object.entries(result.value.design.routes)).toEqual(Object.entries(SHOP.routes));
  expect(refusal((shop) => Object.assign(shop.routes ?? {}, { constructor: SHOP.routes['route:1'] }))).toMatch(
    /routes/,
  );
});

test.each([
  ['no JSON', 'Books', /not valid JSON/],
  ['a cut off file', writeDocument(emptyDocument('x')).slice(0, 40), /not valid JSON/],
  ['nothing', '', /not valid JSON/],
  ['a huge file', ' '.repeat(MAX_DOCUMENT_LENGTH + 1), /too large to be a Portico design: 4,000,001/],
])('text that is %s is refused with the reason', (_, text, reason) => {
  expect(readDocument(text)).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
});

test('thousands of nodes without a place get one each', () => {
  const routes = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, index) => {
      const id = `route:${index + 1}`;
      return [id, { id, apiId: 'api:1', key: { kind: 'match', method: 'GET', path: `/r${index}` } }];
    }),
  );
  const result = parseDocument({ version: 1, design: { ...SHOP, routes } });
  expect(result.ok && Object.keys(result.value.layout.positions)).toHaveLength(10_003);
});

const fixtures = new URL('./fixtures/', import.meta.url);
const files = readdirSync(fixtures);

test.each(files)('the fixture %s of an earlier format still opens', (name) => {
  const result = readDocument(readFileSync(new URL(name, fixtures), 'utf8'));
  if (!result.ok) throw new Error(result.reason);
  expect(result.value.version satisfies PorticoDocument['version']).toBe(DOCUMENT_VERSION);
});

test.each(files)('%s loses nothing: later versions only add to it', (name) => {
  const old: { version: number; design: object; layout?: object } = JSON.parse(
    readFileSync(new URL(name, fixtures), 'utf8'),
  );
  expect(old.version).toBe(Number(name.split('-')[0]));
  const { design, layout } = old;
  expect(parseDocument(old)).toMatchObject({ ok: true, value: layout ? { design, layout } : { design } });
});

test.each(files.filter((name) => /^[12]-/.test(name)))('all of %s is of HTTP APIs', (name) => {
  const result = readDocument(readFileSync(new URL(name, fixtures), 'utf8'));
  if (!result.ok) throw new Error(result.reason);
  const { routes, models, usagePlans, accountCloudWatchRole } = result.value.design;
  expect(new Set(Object.values(routes).map(({ protocol }) => protocol))).toEqual(new Set(['HTTP']));
  expect([models, usagePlans, accountCloudWatchRole]).toEqual([{}, {}, false]);
});

test.each(files.filter((name) => name.startsWith(`${DOCUMENT_VERSION}-`)))('%s is saved as it is', (name) => {
  const text = readFileSync(new URL(name, fixtures), 'utf8');
  const result = readDocument(text);
  expect(result.ok && writeDocument(result.value)).toBe(text);
});

test('there is a fixture of every version', () => {
  const versions = Array.from({ length: MIGRATIONS.length + 1 }, (_, index) => String(index + 1));
  expect([...new Set(files.map((name) => name.split('-')[0]))].sort()).toEqual(versions);
});
