import { type Design, type Entity, TABLES } from '../model/design.ts';
import { type Fields, fieldsChanged, fieldsOf, NO_FIELDS, readingOf } from '../model/designView.ts';
import { ENTITY_KINDS, type EntityKind } from '../model/ids.ts';
import type { Diagnostic } from './diagnostic.ts';
import { saidOnce } from './findingsOf.ts';
import type { Finding, Rule, WholeRule } from './rule.ts';
import { RULES } from './rules.ts';

/** Answers what `diagnose` does, of one design after the other. */
export type Checker = (design: Design) => readonly Diagnostic[];

/**
 * A checker that remembers what it was told last: a rule is asked again only about what it looked at and has changed,
 * be it by an edit, by undoing one or because another design is open. What is found again is the same object.
 */
export function createChecker(rules: readonly Rule[] = RULES): Checker {
  let last: { design: Design; tables: Tables; found: readonly (readonly Diagnostic[])[]; all: readonly Diagnostic[] };
  let checks: readonly Check[] | undefined;
  return (design) => {
    if (checks && last.design === design) return last.all;
    const isFirst = !checks;
    const asked = checks ?? rules.map((rule) => (rule.each ? eachCheck(rule) : wholeCheck(rule)));
    checks = undefined; // what has thrown is asked anew
    const tables = tablesOf(design, isFirst ? undefined : last);
    const step: Step = { design, changed: isFirst ? EVERYTHING : fieldsChanged(last.design, design), tables };
    const found = asked.map((check) => check(step));
    const isSame = !isFirst && found.every((list, index) => list === last.found[index]);
    last = { design, tables, found, all: isSame ? last.all : found.flat() };
    checks = asked;
    return last.all;
  };
}

const NONE: readonly Diagnostic[] = [];
const EVERYTHING: Fields = ~NO_FIELDS;

/** What one rule finds in the design that a step leads to: the same list as before where it finds the same. */
type Check = (step: Step) => readonly Diagnostic[];

/** The way from the design that was checked last to the next. */
interface Step {
  design: Design;
  changed: Fields;
  tables: Tables;
}

type Tables = Readonly<Record<EntityKind, TableStep>>;

/** What has become of a table. */
interface TableStep {
  ids: readonly string[];
  /** Entities that are new, or not what they were. */
  touched: ReadonlyMap<string, Entity>;
  gone: readonly string[];
  /** Whether there are others than before, or in another order. */
  isReordered: boolean;
}

function tablesOf(design: Design, last: { design: Design; tables: Tables } | undefined): Tables {
  const steps = ENTITY_KINDS.map((kind) => [
    kind,
    tableStep(design[TABLES[kind]], last?.design[TABLES[kind]] ?? {}, last?.tables[kind].ids ?? []),
  ]);
  return Object.fromEntries(steps) as Tables; // one for each kind
}

function tableStep(
  table: Readonly<Record<string, Entity>>,
  before: Readonly<Record<string, Entity>>,
  idsBefore: readonly string[],
): TableStep {
  if (table === before) return { ids: idsBefore, touched: new Map(), gone: [], isReordered: false };
  const ids = Object.keys(table);
  const isReordered = ids.length !== idsBefore.length || ids.some((id, index) => id !== idsBefore[index]);
  const touched = new Map<string, Entity>();
  for (const id of ids) {
    const entity = table[id];
    if (entity && entity !== before[id]) touched.set(id, entity);
  }
  return {
    ids: isReordered ? ids : idsBefore,
    touched,
    gone: isReordered ? idsBefore.filter((id) => !Object.hasOwn(table, id)) : [],
    isReordered,
  };
}

function wholeCheck(rule: WholeRule): Check {
  let found = NONE;
  let read = EVERYTHING;
  return ({ design, changed }) => {
    if ((changed & read) === NO_FIELDS) return found;
    const asked = readingOf(design, (view) => diagnosticsOf(rule, rule.check(view)));
    read = asked.read;
    found = knownAgain(asked.value, found);
    return found;
  };
}

function eachCheck(rule: Exclude<Rule, WholeRule>): Check {
  const own = fieldsOf(TABLES[rule.each]);
  const foundOf = new Map<string, readonly Diagnostic[]>();
  /** What was read for an entity beside itself, where anything was. */
  const readFor = new Map<string, Fields>();
  let readForAny = NO_FIELDS;
  let found = NONE;

  /** Whether it finds something else than before. */
  const ask = (id: string, entity: Entity, design: Design): boolean => {
    const { value, read } = readingOf(design, (view) => diagnosticsOf(rule, rule.check(entity as never, view))); // of the kind the rule asks for
    if (read === NO_FIELDS) readFor.delete(id);
    else readFor.set(id, read);
    readForAny |= read;
    const before = foundOf.get(id) ?? NONE;
    const after = knownAgain(value, before);
    if (after === before) return false;
    if (after.length > 0) foundOf.set(id, after);
    else foundOf.delete(id);
    return true;
  };

  return ({ design, changed, tables }) => {
    if ((changed & (own | readForAny)) === NO_FIELDS) return found;
    const { ids, touched, gone, isReordered } = tables[rule.each];
    let isOther = isReordered && foundOf.size > 0;
    for (const id of gone) {
      readFor.delete(id);
      foundOf.delete(id);
    }
    if ((changed & readForAny) !== NO_FIELDS) {
      const table: Readonly<Record<string, Entity>> = design[TABLES[rule.each]];
      for (const [id, read] of readFor) {
        const entity = table[id];
        if ((changed & read) !== NO_FIELDS && entity && !touched.has(id) && ask(id, entity, design)) isOther = true;
      }
    }
    for (const [id, entity] of touched) if (ask(id, entity, design)) isOther = true;
    if (isOther) found = foundOf.size === 0 ? NONE : ids.flatMap((id) => foundOf.get(id) ?? NONE);
    return found;
  };
}

function diagnosticsOf({ code, severity }: Rule, findings: Iterable<Finding>): Diagnostic[] {
  return saidOnce(findings).map((finding) => ({ code, severity, ...finding }));
}

/** What was found, each as the object it was before if it was found before. */
function knownAgain(found: readonly Diagnostic[], before: readonly Diagnostic[]): readonly Diagnostic[] {
  if (found.length === before.length && found.every((diagnostic, index) => isSame(diagnostic, before[index]))) {
    return before;
  }
  if (before.length === 0) return found;
  const known = new Map(before.map((diagnostic) => [textOf(diagnostic), diagnostic]));
  return found.map((diagnostic) => known.get(textOf(diagnostic)) ?? diagnostic);
}

function isSame(a: Diagnostic, b: Diagnostic | undefined): boolean {
  return (
    a.message === b?.message &&
    a.subject.id === b.subject.id &&
    a.subject.field === b.subject.field &&
    a.about === b.about
  );
}

/** Tells the findings of one rule from each other. */
function textOf({ message, subject, about }: Diagnostic): string {
  return JSON.stringify([message, subject.id, subject.field, about]);
}
