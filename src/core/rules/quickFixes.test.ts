import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../commands/command.ts';
import { editedDesign } from '../commands/editedDesign.ts';
import { everythingDesign } from '../exporters/judges/everythingDesign.ts';
import { exampleDesigns } from '../exporters/judges/exampleDesigns.ts';
import { arbitraryDesign } from '../model/arbitraryDesign.ts';
import { type Design, entitiesOf } from '../model/design.ts';
import { documentOf, type PorticoDocument, parseDocument } from '../model/document.ts';
import { createChecker } from './checker.ts';
import type { Diagnostic } from './diagnostic.ts';
import { fixAll, quickFixesOf } from './quickFixes.ts';

/** What every quick fix promises wherever it is offered. A counterexample is a fix that is wrong, or should not be offered there. */

/** FC_RUNS and FC_SEED look further, or repeat what a failure names; without them the designs are the same each time. */
const numRuns = Number(process.env.FC_RUNS ?? 15);
/** Looking further takes longer. */
const TIMEOUT = Math.max(60_000, numRuns * 2_000);
const seed = Number(process.env.FC_SEED ?? 1);

const shown: readonly Design[] = [...exampleDesigns().map(([, design]) => design), everythingDesign];
const edited = editedDesign(fc.oneof(fc.constantFrom(...shown), arbitraryDesign({ valid: true })));
const DESIGNS: readonly [string, fc.Arbitrary<Design>, numRuns: number][] = [
  ['edited designs', edited, numRuns],
  ['whatever can be stored', arbitraryDesign({ valid: false }), Math.ceil(numRuns / 5)],
];

/** A row of the menu has the names of two things at most, which are shortened. */
const LONGEST_LABEL = 180;

const check = createChecker();

describe.each(DESIGNS)('in %s', (_, designs, runs) => {
  test(
    'each quick fix mends its finding and breaks nothing',
    () => {
      fc.assert(
        fc.property(designs, (design) => {
          const document = documentOf(structuredClone(design));
          const found = check(document.design);
          expect(oneOfEach(found).flatMap((finding) => [...fixFaults(document, found, finding)])).toEqual([]);
        }),
        { numRuns: runs, seed, endOnFailure: true },
      );
    },
    TIMEOUT,
  );

  test(
    'what is fixed all at once leaves nothing to fix',
    () => {
      fc.assert(
        fc.property(designs, (design) => {
          const document = documentOf(structuredClone(design));
          const found = check(document.design);
          const codes = new Set(found.map(({ code }) => code));
          expect([...codes].flatMap((code) => [...fixAllFaults(document, found, code)])).toEqual([]);
        }),
        { numRuns: runs, seed, endOnFailure: true },
      );
    },
    TIMEOUT,
  );

  test(
    'one first fix after the other comes to an end',
    () => {
      fc.assert(
        fc.property(designs, fc.nat(), (design, place) => {
          expect(endlessFixes(documentOf(structuredClone(design)), place)).toEqual([]);
        }),
        { numRuns: runs, seed, endOnFailure: true },
      );
    },
    TIMEOUT,
  );
});

/** Where a quick fix of a finding does not keep its promise, in words for whoever mends it. */
function* fixFaults(document: PorticoDocument, found: readonly Diagnostic[], finding: Diagnostic): Iterable<string> {
  const fixes = quickFixesOf(document, finding);
  const { code, subject } = finding;
  if (new Set(fixes.map(({ label }) => label)).size < fixes.length) yield `${code}: labels that are alike`;
  const at = (findings: readonly Diagnostic[]) =>
    findings.filter((other) => other.code === code && other.subject.id === subject.id).length;
  for (const fix of fixes) {
    const what = `${code}: ${fix.label}`;
    for (const fault of labelFaults(document, fix)) yield `${what} (${fault})`;
    const result = fix.apply(document);
    if (!result.ok) {
      yield `${what} is refused: ${result.reason}`;
      continue;
    }
    if (!isStorable(result.value)) yield `${what} cannot be stored`;
    const after = check(result.value.design);
    if (at(after) >= at(found)) yield `${what} mends nothing`;
    // What has to be filled in says so, in the place of the error that was there.
    if (fix.label.endsWith(', to be filled in')) continue;
    for (const error of newErrors(found, after)) yield `${what} adds ${error}`;
  }
}

/** Where mending all findings of a rule at once does not do what it says. */
function* fixAllFaults(document: PorticoDocument, found: readonly Diagnostic[], code: string): Iterable<string> {
  const command = fixAll(document, found, code);
  if (!command) return;
  const result = command.apply(document);
  if (!result.ok) {
    yield `${command.label} is refused: ${result.reason}`;
    return;
  }
  if (!isStorable(result.value)) yield `${command.label} cannot be stored`;
  const after = check(result.value.design);
  for (const error of newErrors(found, after)) yield `${command.label} adds ${error}`;
  const left = after.find((finding) => finding.code === code && quickFixesOf(result.value, finding).length > 0);
  if (left) yield `${command.label} leaves: ${left.message}`;
}

/** The last fixes of those that never end, as when two rules undo each other's; none where nothing is left to fix. */
function endlessFixes(document: PorticoDocument, start: number): readonly string[] {
  let current = document;
  const taken: string[] = [];
  for (const most = 50 + 5 * check(document.design).length; taken.length < most; ) {
    const found = check(current.design);
    const from = start % Math.max(found.length, 1);
    const next = firstOf([...found.slice(from), ...found.slice(0, from)], (finding) => {
      const [fix] = quickFixesOf(current, finding);
      return fix && { fix, what: `${finding.code}: ${fix.label}` };
    });
    if (!next) return [];
    taken.push(next.what);
    const result = next.fix.apply(current);
    if (!result.ok) return [result.reason];
    current = result.value;
  }
  return taken.slice(-10);
}

function firstOf<T, R>(items: readonly T[], found: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const result = found(item);
    if (result !== undefined) return result;
  }
  return undefined;
}

/** The first findings of each rule, which are enough where there are hundreds. */
function oneOfEach(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const MOST = 3;
  const seen = new Map<string, number>();
  return found.filter(({ code }) => {
    const count = seen.get(code) ?? 0;
    seen.set(code, count + 1);
    return count < MOST;
  });
}

function* labelFaults({ design }: PorticoDocument, { label }: Command): Iterable<string> {
  if (!/^[A-Z][a-z]+ /.test(label)) yield 'does not begin with a verb';
  if (/undefined|NaN|\[object/.test(label)) yield 'names nothing';
  if (label.length > LONGEST_LABEL) yield 'is too long';
  if (entitiesOf(design).some(({ id }) => label.includes(id))) yield 'has an id';
}

function isStorable(document: PorticoDocument): boolean {
  const read = parseDocument(JSON.parse(JSON.stringify(document)));
  return read.ok && isDeepStrictEqual(read.value, document);
}

/** The codes of which there are more errors than before. */
function newErrors(before: readonly Diagnostic[], after: readonly Diagnostic[]): string[] {
  const errors = (findings: readonly Diagnostic[]) =>
    findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const count = (codes: readonly string[], code: string) => codes.filter((other) => other === code).length;
  const [had, has] = [errors(before), errors(after)];
  return [...new Set(has)].filter((code) => count(has, code) > count(had, code));
}
