import { readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { type PorticoDocument, readDocument, writeDocument } from '../core/model/document.ts';
import { EVERY_KIND, everyKind } from '../core/model/everyKind.ts';
import { diagnose } from '../core/rules/diagnose.ts';
import { heard } from '../core/rules/silenced.ts';
import { findingsAsSarif } from './findingsAsSarif.ts';

/**
 * What we say in the words of SARIF 2.1.0, as the standard demands it (section 3 of its text) and as GitHub's code
 * scanning takes it ("SARIF support for code scanning").
 */
const Text = z.strictObject({ text: z.string().min(1).max(4000) });
const Uri = z.string().regex(/^(?:[\w.~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$/);
const Level = z.enum(['error', 'warning', 'note']);
const Count = z.int().min(1);
const Log = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.literal('Portico'),
          semanticVersion: z.string(),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: z.strictObject({ text: z.string().min(1).max(1024) }).optional(),
              fullDescription: z.strictObject({ text: z.string().min(1).max(1024) }).optional(),
              helpUri: z.url().optional(),
              help: z.strictObject({ text: z.string().min(1), markdown: z.string().min(1) }),
              defaultConfiguration: z.strictObject({ level: Level }),
              properties: z.strictObject({
                tags: z.array(z.string()).max(20),
                'problem.severity': z.enum(['error', 'warning', 'recommendation']),
              }),
            }),
          ),
        }),
      }),
      columnKind: z.literal('utf16CodeUnits'),
      artifacts: z
        .tuple([z.strictObject({ location: z.strictObject({ uri: Uri }), mimeType: z.literal('application/json') })])
        .optional(),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(0),
          level: Level,
          message: Text,
          locations: z.tuple([
            z.strictObject({
              physicalLocation: z
                .strictObject({
                  artifactLocation: z.strictObject({ uri: Uri, index: z.literal(0) }),
                  region: z
                    .strictObject({ startLine: Count, startColumn: Count, endLine: Count, endColumn: Count })
                    .optional(),
                })
                .optional(),
              logicalLocations: z.tuple([
                z.strictObject({ name: z.string(), fullyQualifiedName: z.string(), kind: z.string() }),
              ]),
            }),
          ]),
          partialFingerprints: z.strictObject({ primaryLocationLineHash: z.string().regex(/^[0-9a-f]{16}:\d+$/) }),
          suppressions: z.array(
            z.strictObject({
              kind: z.literal('inSource'),
              status: z.literal('accepted'),
              justification: z.string(),
            }),
          ),
        }),
      ),
    }),
  ]),
});

function logOf({ design }: PorticoDocument, text: string, path: string | undefined = 'designs/books.json') {
  const log = findingsAsSarif({ design, text, path }, heard(design, diagnose(design)), '1.2.3');
  const { runs } = Log.parse(JSON.parse(JSON.stringify(log)));
  const [{ tool, results, artifacts }] = runs;
  return { rules: tool.driver.rules, results, artifacts };
}

function fixture(name: string): { document: PorticoDocument; text: string } {
  const text = readFileSync(new URL(`../core/model/fixtures/${name}.json`, import.meta.url), 'utf8');
  const document = readDocument(text);
  if (!document.ok) throw new Error(document.reason);
  return { document: document.value, text };
}

/** What a result points at. */
function pointedAt(
  text: string,
  { locations: [{ physicalLocation }] }: ReturnType<typeof logOf>['results'][number],
): string {
  const region = physicalLocation?.region;
  if (!region) return '';
  const lines = text.split('\n').slice(region.startLine - 1, region.endLine);
  lines[lines.length - 1] = lines.at(-1)?.slice(0, region.endColumn - 1) ?? '';
  lines[0] = lines[0]?.slice(region.startColumn - 1) ?? '';
  return lines.join('\n');
}

test.each(EVERY_KIND)('the log of %s is well formed, and each result has its rule', (name) => {
  const document = everyKind(name);
  const { rules, results } = logOf(document, writeDocument(document));
  expect(results.length).toBeGreaterThan(0);
  for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex]?.id).toBe(ruleId);
  expect(new Set(results.map(({ ruleId }) => ruleId)).size).toBe(rules.length);
  expect(
    new Set(results.map(({ partialFingerprints: { primaryLocationLineHash } }) => primaryLocationLineHash)).size,
  ).toBe(results.length);
});

test('a result points at the field in the file, or at the entity where the field is not written', () => {
  const { document, text } = fixture('2-members');
  const { results } = logOf(document, text);
  const at = (code: string) => results.filter(({ ruleId }) => ruleId === code).map((result) => pointedAt(text, result));
  expect(at('authorization/scopes-not-granted')).toEqual(['"scopes"']);
  expect(at('route/unconnected')).toEqual(['"route:7"']);
  expect(at('authorizer/unused')).toEqual(['"authorizer:4"', '"authorizer:5"']);
});

test('a value that is no list is pointed at as a whole, and one line is enough', () => {
  const { document } = fixture('2-members');
  const broken = structuredClone(document);
  const [route] = Object.values(broken.design.routes);
  if (route?.key.kind !== 'match') throw new Error('There is such a route.');
  route.key.path = 'é no slash';
  for (const text of [writeDocument(broken), JSON.stringify(broken), writeDocument(broken).replaceAll('\n', '\r\n')]) {
    const result = logOf(broken, text).results.find(({ ruleId }) => ruleId === 'route/path-slash');
    expect(result && pointedAt(text, result)).toMatch(/^"path": ?"é no slash"$/);
  }
});

test('a result says what it is about in words', () => {
  const { document, text } = fixture('2-members');
  const [result] = logOf(document, text).results.filter(({ ruleId }) => ruleId === 'route/unconnected');
  expect(result?.locations[0].logicalLocations).toEqual([
    { name: 'DELETE /members/{id}', fullyQualifiedName: 'Back office API/DELETE /members/{id}', kind: 'route' },
  ]);
});

test('silenced findings are suppressed, for the reason', () => {
  const { document, text } = fixture('4-members');
  const suppressed = logOf(document, text).results.flatMap(({ ruleId, suppressions: [suppression] }) =>
    suppression ? [[ruleId, suppression.justification]] : [],
  );
  expect(suppressed).toEqual([
    ['authorizer/unused', 'The staff pages move over in March.'],
    ['domain/no-dns-record', 'The zone is kept by the network team.'],
  ]);
});

test('a finding keeps its fingerprint where the file is written otherwise, things move and are renamed', () => {
  const { document, text } = fixture('2-members');
  const moved = structuredClone(document);
  moved.design.routes = Object.fromEntries(Object.entries(moved.design.routes).reverse());
  for (const api of Object.values(moved.design.apis)) api.name = `Renamed ${api.name}`;
  const prints = (log: ReturnType<typeof logOf>) =>
    log.results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash).sort();
  expect(prints(logOf(moved, JSON.stringify(moved), 'other.json'))).toEqual(prints(logOf(document, text)));
});

test.each([
  [`.${sep}designs${sep}my books.json`, 'designs/my%20books.json'],
  [`..${sep}50%#?.json`, '../50%25%23%3F.json'],
])('the path %j is the URI %s', (path, uri) => {
  const { document, text } = fixture('2-members');
  expect(logOf(document, text, path).artifacts?.[0].location.uri).toBe(uri);
});

test('what came over standard input has no file to point at', () => {
  const document = everyKind();
  const log = findingsAsSarif(
    { design: document.design, text: '', path: undefined },
    heard(document.design, diagnose(document.design)),
    '1.2.3',
  );
  expect(JSON.stringify(log)).not.toMatch(/physicalLocation|artifacts/);
  expect(Log.safeParse(log).success).toBe(true);
});
