import { EXPORT_FINDINGS } from '../core/exporters/exportFindings.ts';
import { type Design, entityOf } from '../core/model/design.ts';
import type { EntityId } from '../core/model/ids.ts';
import { nameOf } from '../core/model/naming.ts';
import { type Diagnostic, SEVERITIES, type Subject } from '../core/rules/diagnostic.ts';
import { RULES } from '../core/rules/rules.ts';
import type { Heard } from '../core/rules/silenced.ts';
import { describedSubject } from './describedSubject.ts';

/** What to do about a finding, of a rule or of an export. */
const FIXES: ReadonlyMap<string, string> = new Map([
  ...RULES.map(({ code, fix }) => [code, fix] as const),
  ...Object.entries(EXPORT_FINDINGS).map(([code, { fix }]) => [code, fix] as const),
]);

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

/** Findings that the design silences, each with the reason. */
export function describeSilenced(design: Design, { silenced }: Heard): string {
  return silenced
    .map(({ diagnostic: { code, message, subject }, silence }) => {
      const about = subjectIn(design, subject, message);
      const where = silence.id ? '' : ' in the whole design';
      return `silenced: ${message}${about && ` (${about})`} [${code}]\n  Silenced${where}: ${onOneLine(silence.reason)}\n`;
    })
    .join('');
}

/** Silences that can go, because nothing is found for them. */
export function describeIdle(design: Design, { idle }: Heard): string {
  return idle
    .map(({ code, id }) => {
      const about = id ? ` for ${nounAndName(design, id)}, where it` : ', which';
      return `${code} is silenced${about} finds nothing any more.\n`;
    })
    .join('');
}

/** What a finding is about, unless its message says so by name: `authorizer members in Books API`. */
function subjectIn(design: Design, { id }: Subject, message: string): string {
  const entity = id === 'design' ? undefined : entityOf(design, id);
  if (!entity || message.includes(nameOf(design, entity.id))) return '';
  return nounAndName(design, entity.id);
}

function nounAndName(design: Design, id: EntityId): string {
  const { kind, name, api } = describedSubject(design, id);
  return `${kind} ${name}${api === undefined ? '' : ` in ${api}`}`;
}

/** A reason, which may have several lines, among lines. */
function onOneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ') || 'without a reason.';
}

/** `2 errors, 1 warning, 3 silenced`, or `No problems`. */
export function summarizeFindings({ told, silenced }: Pick<Heard, 'told' | 'silenced'>): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const count = told.filter((diagnostic) => diagnostic.severity === severity).length;
    const noun = severity === 'info' ? 'note' : severity;
    return count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`];
  });
  const summary = counts.join(', ') || 'No problems';
  return silenced.length === 0 ? summary : `${summary}, ${silenced.length} silenced`;
}
