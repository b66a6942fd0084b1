import type { Exported } from '../../../core/exporters/exporter.ts';
import type { Design } from '../../../core/model/design.ts';
import { diagnose } from '../../../core/rules/diagnose.ts';
import { type Diagnostic, SEVERITIES } from '../../../core/rules/diagnostic.ts';
import { ruleOf } from '../../../core/rules/quickFixes.ts';
import { heard } from '../../../core/rules/silenced.ts';

/** A finding, and what to do about it where its message does not say so. */
export interface Known {
  finding: Diagnostic;
  fix: string | undefined;
}

/**
 * What to know before an export is used: what is wrong with the design and what the export says of itself, errors first.
 * Notes on the design are left out, and what is silenced is counted only.
 */
export function whatToKnow(
  design: Design,
  { diagnostics }: Pick<Exported, 'diagnostics'>,
): { known: readonly Known[]; errors: number; silenced: number } {
  const ofDesign = diagnose(design).filter(({ severity }) => severity !== 'info');
  const { told, silenced } = heard(design, [...ofDesign, ...diagnostics]);
  const known = SEVERITIES.flatMap((severity) => told.filter((finding) => finding.severity === severity)).map(
    (finding): Known => ({ finding, fix: ruleOf(finding.code)?.fix }),
  );
  return {
    known,
    errors: known.filter(({ finding }) => finding.severity === 'error').length,
    silenced: silenced.length,
  };
}
