import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDesign } from '../model/arbitraryDesign.ts';
import { CHAT } from '../model/chat.ts';
import { type Design, ENTITY_SCHEMAS, entitiesOf, kindOf, TABLES } from '../model/design.ts';
import { readDocument } from '../model/document.ts';
import { EVERY_KIND, everyKind } from '../model/everyKind.ts';
import { shortNameOf } from '../model/naming.ts';
import { valueAt, withValueAt } from '../model/paths.ts';
import { SHOP } from '../model/shop.ts';
import { diagnose } from './diagnose.ts';
import { findingsOf } from './findingsOf.ts';
import { QUOTA_RULES } from './quotaRules.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules.ts';
import { expectWellFormed } from './testRule.ts';

test('no rule finds anything in the chat, and of the shop only that its domain waits for a DNS record', () => {
  expect(diagnose(CHAT)).toEqual([]);
  expect(diagnose(SHOP).map(({ code }) => code)).toEqual(['domain/no-dns-record']);
});

test('nothing that can be stored makes a rule throw, and every finding is well formed', () => {
  fc.assert(
    fc.property(arbitraryDesign({ valid: false }), (design) => {
      for (const diagnostic of diagnose(design)) expectWellFormed(design, diagnostic);
    }),
    { numRuns: 300 },
  );
});

test('designs generated as valid have no error', () => {
  fc.assert(
    fc.property(arbitraryDesign({ valid: true }), (design) => {
      expect(diagnose(design).filter((diagnostic) => diagnostic.severity === 'error')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test.each(EVERY_KIND)('no text of %s may hold what a template cannot carry', (name) => {
  const { design } = everyKind(name);
  const silent = entitiesOf(design).flatMap((entity) => {
    const kind = kindOf(entity.id);
    const unprintable = textPaths(entity)
      .map((path) => [path, withValueAt(entity, path, `${valueAt(entity, path)}\u0001`)] as const)
      .filter(([, changed]) => ENTITY_SCHEMAS[kind].safeParse(changed).success);
    return unprintable.flatMap(([path, changed]) => {
      const table = { ...design[TABLES[kind]], [entity.id]: changed };
      const findings = diagnose({ ...design, [TABLES[kind]]: table });
      const said = findings.some(({ severity, subject }) => severity === 'error' && subject.id === entity.id);
      return said ? [] : `${entity.id} ${path}`;
    });
  });
  expect(silent).toEqual([]);
});

test.each(EVERY_KIND)('findings in %s stay sentences where a novel is pasted into a text', (name) => {
  const { design } = everyKind(name);
  const lengthy = entitiesOf(design).flatMap((entity) => {
    const kind = kindOf(entity.id);
    return textPaths(entity).flatMap((path) => {
      const changed = withValueAt(entity, path, `${valueAt(entity, path)}${'A whole novel. '.repeat(1000)}`);
      if (!ENTITY_SCHEMAS[kind].safeParse(changed).success) return [];
      const table = { ...design[TABLES[kind]], [entity.id]: changed };
      return diagnose({ ...design, [TABLES[kind]]: table })
        .filter(({ message }) => message.length > 600)
        .map(({ code }) => `${code}: ${kind} ${path}`);
    });
  });
  expect([...new Set(lengthy)]).toEqual([]);
});

/** Where texts stand in a value: `cors.allowOrigins.0`. */
function textPaths(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value === 'string') return [path.join('.')];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => textPaths(member, [...path, name]));
}

test('every rule has a code and a title of its own, a reason, a fix and a source', () => {
  expect(new Set(RULES.map(({ code }) => code)).size).toBe(RULES.length);
  expect(new Set(RULES.map(({ title }) => title)).size).toBe(RULES.length);
  for (const { code, title, reason, fix, source } of RULES) {
    expect(code).toMatch(/^[a-z-]+\/[a-z-]+$/);
    expect(title).toMatch(/^[A-Z].{10,100}[^.]$/);
    expect(reason).toMatch(/^[A-Z{].*\.$/);
    expect(fix).toMatch(/^[A-Z].*\.$/);
    expect(source.length).toBeGreaterThan(10);
    expect([title, reason, fix, source].join(' ')).not.toMatch(/undefined|\b[a-z][a-zA-Z]*:\d/);
  }
});

test('every rule that a file of this folder exports is in the list', async () => {
  const names = readdirSync(new URL('.', import.meta.url))
    .filter((name) => !name.endsWith('.test.ts'))
    .map((name) => name.replace('.ts', ''));
  const modules: object[] = await Promise.all(names.map((name) => import(/* @vite-ignore */ `./${name}.ts`)));
  const exported = modules.flatMap((module) => Object.values(module)).filter(isRule);
  expect(exported.filter((rule) => !RULES.includes(rule)).map(({ code }) => code)).toEqual([]);
  expect(new Set(exported).size).toBe(RULES.length - QUOTA_RULES.length);
});

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'code' in value && 'check' in value;
}

const examples = new URL('../../../public/examples/', import.meta.url);

const exampleNames = readdirSync(examples).filter((name) => name.endsWith('.json') && name !== 'index.json');

function exampleDesign(name: string): Design {
  const document = readDocument(readFileSync(new URL(name, examples), 'utf8'));
  if (!document.ok) throw new Error(document.reason);
  return document.value.design;
}

/** What there is to know of the examples: each finding belongs to what the example shows. */
const FINDINGS_IN: Readonly<Record<string, readonly string[]>> = {
  // Open APIs are what most examples have; who may call is shown by those about access.
  'api-versions.json': [
    'api/open-writes: Orders v1',
    'api/open-writes: Orders v2',
    'domain/no-dns-record: api.shop.example',
  ],
  'documented-api.json': ['api/open-writes: Bookshop API'],
  'http-and-websocket.json': ['api/open-writes: Reports API'],
  'orders.json': ['api/open-writes: Orders API'],
  'web-app.json': ['api/open-writes: App API'],
  // Everyone may read: one API answers any origin, the other only those of a shop.
  'cors.json': [
    'cors/any-origin: Proxy API',
    'route/root-not-caught: GET /{proxy+}',
    'route/root-not-caught: HEAD /{proxy+}',
    'api/open-writes: Account API',
  ],
  'open-data.json': ['cors/any-origin: Open Data API', 'domain/no-dns-record: data.example.org'],
  // Their records are kept elsewhere, which the URLs in the stack's outputs are for.
  'domains-across-apis.json': ['domain/no-dns-record: api.books.example'],
  'storefront-migration.json': ['api/open-writes: Storefront', 'domain/no-dns-record: www.shop.example'],
  'metrics.json': ['route/root-not-caught: GET /{proxy+}'],
  // The stage to try things out in writes down what devices send.
  'websocket-services.json': ['stage/data-trace: lab'],
};

test.each(exampleNames)('of the example %s there is to know what it shows, and nothing else', (name) => {
  const design = exampleDesign(name);
  const findings = diagnose(design);
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(
    findings.map(({ code, subject: { id } }) => `${code}: ${id === 'design' ? id : shortNameOf(design, id)}`),
  ).toEqual(FINDINGS_IN[name] ?? []);
});

test('findings are listed of examples that are there', () => {
  expect(exampleNames).toEqual(expect.arrayContaining(Object.keys(FINDINGS_IN)));
});

test.each(exampleNames)('no rule goes through a table of %s for each of its routes and integrations', (name) => {
  const walks = (times: number) =>
    RULES.map((rule) => {
      const { design, walked } = watched(multiplied(exampleDesign(name), times));
      Array.from(findingsOf(rule, design));
      return [rule.code, walked];
    });
  expect(walks(5)).toEqual(walks(1));
});

/** The design with so many of each route and integration. */
function multiplied(design: Design, times: number): Design {
  const copies = <Row>(table: Readonly<Record<string, Row>>) =>
    Object.entries(table).flatMap(([id, row]) =>
      Array.from({ length: times }, (_, copy) => {
        const copyId = copy === 0 ? id : `${id}00${copy}`;
        return [copyId, { ...row, id: copyId }] as const;
      }),
    );
  return {
    ...design,
    routes: Object.fromEntries(copies(design.routes)),
    integrations: Object.fromEntries(copies(design.integrations)),
  };
}

/** The design, and how often each of its tables was gone through as a whole. */
function watched(design: Design): { design: Design; walked: Record<string, number> } {
  const walked: Record<string, number> = {};
  const watch = <Table extends object>(name: string, table: Table): Table =>
    new Proxy(table, {
      ownKeys(target) {
        walked[name] = (walked[name] ?? 0) + 1;
        return Reflect.ownKeys(target);
      },
    });
  return {
    design: {
      ...design,
      routes: watch('routes', design.routes),
      integrations: watch('integrations', design.integrations),
    },
    walked,
  };
}
