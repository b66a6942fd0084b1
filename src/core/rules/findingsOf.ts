import { type Design, TABLES } from '../model/design.ts';
import type { Finding, Rule } from './rule.ts';

/** What one rule finds in a design. */
export function* findingsOf(rule: Rule, design: Design): Iterable<Finding> {
  if (!rule.each) yield* rule.check(design);
  else for (const entity of Object.values(design[TABLES[rule.each]])) yield* rule.check(entity as never, design); // of the kind the rule asks for
}
