import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDesign } from '../model/arbitraryDesign.ts';
import { readDocument } from '../model/document.ts';
import { sampleDesign } from '../model/sampleDesign.ts';
import { diagnose } from './diagnose.ts';
import { RULES } from './rules.ts';
import { expectWellFormed } from './testRule.ts';

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

test('every rule has a code, a fix and a source of its own', () => {
  expect(new Set(RULES.map((rule) => rule.code)).size).toBe(RULES.length);
  for (const rule of RULES) {
    expect(rule.code).toMatch(/^[a-z-]+\/[a-z-]+$/);
    expect(rule.fix).toMatch(/^[A-Z].*\.$/);
    expect(rule.source.length).toBeGreaterThan(10);
  }
});

test('every rule is in the list', () => {
  const notRules = [
    'callsOf',
    'definitionsOf',
    'queueOf',
    'diagnose',
    'diagnostic',
    'rule',
    'rules',
    'testRule',
    'httpUrlsOf',
    'mappedOf',
    'newVpcLinksOf',
    'privateOf',
    'normalisedName',
    'preflight',
    'scopesOf',
    'taggedOf',
    'documentedRoutes',
    'schemaRule',
    'throttledOf',
    'endpointsOf',
  ];
  const files = readdirSync(new URL('.', import.meta.url))
    .filter((name) => !name.endsWith('.test.ts'))
    .map((name) => name.replace('.ts', ''));
  expect(files.filter((name) => !notRules.includes(name))).toHaveLength(RULES.length);
});

test('300 routes are checked in a few milliseconds', () => {
  diagnose(sampleDesign(50));
  const times = [1, 2, 3].map(() => {
    const design = sampleDesign(300);
    const start = performance.now();
    diagnose(design);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(100);
});

const examples = new URL('../../../public/examples/', import.meta.url);

test.each(readdirSync(examples).filter((name) => name.endsWith('.json') && name !== 'index.json'))(
  'the example %s has neither errors nor warnings',
  (name) => {
    const document = readDocument(readFileSync(new URL(name, examples), 'utf8'));
    if (!document.ok) throw new Error(document.reason);
    expect(diagnose(document.value.design).filter(({ severity }) => severity !== 'info')).toEqual([]);
  },
);
