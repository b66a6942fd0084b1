import { type Design, entityOf, kindOf } from '../core/model/design.ts';
import { KIND_NOUNS, nameOf } from '../core/model/naming.ts';
import { type Diagnostic, SEVERITIES, type Subject } from '../core/rules/diagnostic.ts';
import { RULES } from '../core/rules/rules.ts';

const FIXES = new Map(RULES.map((rule) => [rule.code, rule.fix]));

/** Findings for a terminal, the worst first: what is wrong, with what, its code, and what to do about it. */
export function describeFindings(design: Design, diagnostics: readonly Diagnostic[]): string {
  const sorted = SEVERITIES.flatMap((severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity));
  return sorted
    .map(({ severity, code, message, subject }) => {
      const fix = FIXES.get(code);
      const about = subjectIn(design, subject, message);
      return `${severity}: ${message}${about && ` (${about})`} [${code}]\n${fix ? `  ${fix}\n` : ''}`;
    })
    .join('');
}

/** What a finding is about, unless its message says so by name: `authorizer members in Books API`. */
function subjectIn(design: Design, { id }: Subject, message: string): string {
  const entity = id === 'design' ? undefined : entityOf(design, id);
  if (!entity || message.includes(nameOf(design, entity.id))) return '';
  const home = 'apiId' in entity ? ` in ${nameOf(design, entity.apiId)}` : '';
  return `${KIND_NOUNS[kindOf(entity.id)].one} ${nameOf(design, entity.id)}${home}`;
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
