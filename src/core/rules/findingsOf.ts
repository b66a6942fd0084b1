import { type Design, TABLES } from '../model/design.ts';
import type { Finding, Rule } from './rule.ts';

/** What one rule finds in a design. */
export function* findingsOf(rule: Rule, design: Design): Iterable<Finding> {
  if (!rule.each) yield* saidOnce(rule.check(design));
  else
    for (const entity of Object.values(design[TABLES[rule.each]])) yield* saidOnce(rule.check(entity as never, design)); // of the kind the rule asks for
}

/** Findings of a rule without those that say again of the same what was said, as of two tags that are the same. */
export function saidOnce(findings: Iterable<Finding>): readonly Finding[] {
  const all = [...findings];
  if (all.length < 2) return all;
  const said = new Map(all.map((finding) => [wordsOf(finding), finding]));
  return said.size === all.length ? all : [...said.values()];
}

function wordsOf({ message, subject: { id, field }, about }: Finding): string {
  return [id, field, message, about].join('\n');
}
