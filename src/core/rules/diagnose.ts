import type { Design } from '../model/design.ts';
import type { Diagnostic } from './diagnostic.ts';
import { findingsOf } from './findingsOf.ts';
import { RULES } from './rules.ts';

const known = new WeakMap<Design, readonly Diagnostic[]>();

/** All findings in a design, silenced or not, in the order of the rules; kept per design, which never changes. */
export function diagnose(design: Design): readonly Diagnostic[] {
  let diagnostics = known.get(design);
  if (!diagnostics) {
    diagnostics = RULES.flatMap((rule) =>
      Array.from(findingsOf(rule, design), (finding) => ({ code: rule.code, severity: rule.severity, ...finding })),
    );
    known.set(design, diagnostics);
  }
  return diagnostics;
}
