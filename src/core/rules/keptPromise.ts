import type { Command } from '../commands/command.ts';
import { type Design, entityOf } from '../model/design.ts';
import type { PorticoDocument } from '../model/document.ts';
import { createChecker } from './checker.ts';
import { findingsOf } from './findingsOf.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * Whether a quick fix does what it is offered for: it can be applied, and its rule finds less by it where the finding is.
 * Where fixes of the rule may break something else, no rule finds an error either that was not there.
 */
export function keepsItsPromise(document: PorticoDocument, rule: Rule, finding: Finding, fix: Command): boolean {
  const result = fix.apply(document);
  if (!result.ok) return false;
  const [before, after] = [document.design, result.value.design];
  return (
    countAt(rule, after, finding) < countAt(rule, before, finding) &&
    (!rule.mayBreak || hasNoOtherErrors(before, after))
  );
}

/** How many findings of the rule are about what the finding is about. */
function countAt(rule: Rule, design: Design, { subject: { id } }: Finding): number {
  if (!rule.each) return Array.from(findingsOf(rule, design)).filter(({ subject }) => subject.id === id).length;
  const entity = id === 'design' ? undefined : entityOf(design, id);
  return entity ? Array.from(rule.check(entity as never, design)).length : 0; // of the kind the rule asks for
}

const check = createChecker();
const errorsKnown = new WeakMap<Design, ReadonlyMap<string, number>>();

function hasNoOtherErrors(before: Design, after: Design): boolean {
  const known = errorsIn(before);
  return [...errorsIn(after)].every(([code, count]) => count <= (known.get(code) ?? 0));
}

/** How many errors of each code there are. */
function errorsIn(design: Design): ReadonlyMap<string, number> {
  let errors = errorsKnown.get(design);
  if (!errors) {
    const counts = new Map<string, number>();
    for (const { code, severity } of check(design))
      if (severity === 'error') counts.set(code, (counts.get(code) ?? 0) + 1);
    errors = counts;
    errorsKnown.set(design, errors);
  }
  return errors;
}
