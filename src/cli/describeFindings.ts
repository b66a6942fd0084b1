import { type Diagnostic, SEVERITIES } from '../core/rules/diagnostic.ts';
import { RULES } from '../core/rules/rules.ts';

const FIXES = new Map(RULES.map((rule) => [rule.code, rule.fix]));

/** Findings for a terminal, the worst first: what is wrong, its code, and what to do about it. */
export function describeFindings(diagnostics: readonly Diagnostic[]): string {
  const sorted = SEVERITIES.flatMap((severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity));
  return sorted
    .map(({ severity, code, message }) => {
      const fix = FIXES.get(code);
      return `${severity}: ${message} [${code}]\n${fix ? `  ${fix}\n` : ''}`;
    })
    .join('');
}

/** `2 errors, 1 warning`, or `No problems`. */
export function summarizeFindings(diagnostics: readonly Diagnostic[]): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    const noun = severity === 'info' ? 'remark' : severity;
    return count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`];
  });
  return counts.join(', ') || 'No problems';
}
