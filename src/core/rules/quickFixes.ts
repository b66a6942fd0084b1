import type { Command } from '../commands/command.ts';
import { type Design, entityOf } from '../model/design.ts';
import type { PorticoDocument } from '../model/document.ts';
import { ok } from '../result.ts';
import type { Diagnostic } from './diagnostic.ts';
import { findingsOf } from './findingsOf.ts';
import { keepsItsPromise } from './keptPromise.ts';
import type { Finding, Rule } from './rule.ts';
import { RULES } from './rules.ts';

const RULE_BY_CODE: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.code, rule]));

/** The rule of a code; findings of exports have none. */
export function ruleOf(code: string): Rule | undefined {
  return RULE_BY_CODE.get(code);
}

/**
 * How a finding in a document can be mended by one command, the best way first. What would break something else is not
 * offered, nor are two that read alike, which nobody could tell apart.
 */
export function quickFixesOf(document: PorticoDocument, diagnostic: Diagnostic): readonly Command[] {
  const rule = ruleOf(diagnostic.code);
  if (!rule) return [];
  const kept = fixesBy(rule, document.design, diagnostic).filter((fix) =>
    keepsItsPromise(document, rule, diagnostic, fix),
  );
  return kept.filter(({ label }, index) => kept.findIndex((other) => other.label === label) === index);
}

function fixesBy(rule: Rule, design: Design, finding: Finding): readonly Command[] {
  if (!rule.each) return rule.quickFixes?.(design, finding) ?? [];
  const { id } = finding.subject;
  const entity = id === 'design' ? undefined : entityOf(design, id);
  return (entity && rule.quickFixes?.(entity as never, design, finding)) ?? []; // its findings are about entities of its kind
}

/**
 * Mends all findings of a rule as one step, or undefined where that is not safe, or there is only one to mend.
 *
 * @param told the findings that are shown; silenced ones stay as they are
 */
export function fixAll(document: PorticoDocument, told: readonly Diagnostic[], code: string): Command | undefined {
  const rule = ruleOf(code);
  if (!rule?.fixAll) return undefined;
  const fixable = told.filter((finding) => finding.code === code && quickFixesOf(document, finding).length > 0);
  if (fixable.length < 2) return undefined;
  return {
    label: `Fix all ${fixable.length} of ${code}`,
    apply(before) {
      let current = before;
      // A fix may mend its neighbours too, or change what they are about: each is taken from the design as it is by then.
      for (const finding of fixable) {
        const still = [...findingsOf(rule, current.design)].find((other) => isSame(other, finding));
        const [command] = still ? quickFixesOf(current, { ...finding, ...still }) : [];
        if (!command) continue;
        const result = command.apply(current);
        if (!result.ok) return result;
        current = result.value;
      }
      return ok(current);
    },
  };
}

function isSame(a: Finding, b: Finding): boolean {
  return a.subject.id === b.subject.id && a.subject.field === b.subject.field && a.about === b.about;
}
