import type { Design } from '../core/model/design.ts';
import type { Diagnostic, Severity, Subject } from '../core/rules/diagnostic.ts';
import { ruleOf } from '../core/rules/quickFixes.ts';
import type { Heard } from '../core/rules/silenced.ts';
import { type Described, describedSubject } from './describedSubject.ts';

/** What `portico check --json` prints. Later versions may add to it. */
export interface FindingsAsJson {
  /** What is wrong and not silenced, in the order of the rules. */
  findings: readonly JsonFinding[];
  silenced: readonly (JsonFinding & { silenced: { reason: string; for: 'entity' | 'design' } })[];
  /** Silences that nothing was found for: they can go. */
  idleSilences: readonly { code: string; about: Described; reason: string }[];
}

interface JsonFinding {
  /** Stable: `route/unconnected`. */
  code: string;
  severity: Severity;
  message: string;
  /** What to do about it. */
  fix?: string;
  /** The entity by its id in the file, or `design`, and the path of the field in it. */
  subject: Subject;
  /** The same in words. */
  about: Described;
}

export function findingsAsJson(design: Design, { told, silenced, idle }: Heard): FindingsAsJson {
  return {
    findings: told.map((diagnostic) => findingOf(design, diagnostic)),
    silenced: silenced.map(({ diagnostic, silence }) => ({
      ...findingOf(design, diagnostic),
      silenced: { reason: silence.reason, for: silence.id ? 'entity' : 'design' },
    })),
    idleSilences: idle.map(({ code, id, reason }) => ({
      code,
      about: describedSubject(design, id ?? 'design'),
      reason,
    })),
  };
}

function findingOf(design: Design, { code, severity, message, subject }: Diagnostic): JsonFinding {
  const rule = ruleOf(code);
  const about = describedSubject(design, subject.id);
  return { code, severity, message, ...(rule && { fix: rule.fix }), subject, about };
}
