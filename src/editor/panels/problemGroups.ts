import type { Design } from '../../core/model/design.ts';
import { isKind } from '../../core/model/ids.ts';
import { nameOf } from '../../core/model/naming.ts';
import { integrationsInvoking } from '../../core/model/queries.ts';
import { type Diagnostic, SEVERITIES, type Severity, type Subject } from '../../core/rules/diagnostic.ts';

/** The findings about one entity. */
export interface ProblemGroup {
  id: Subject['id'];
  name: string;
  problems: readonly Diagnostic[];
}

/** The findings of the chosen severities by entity: those with the worst first, otherwise in the order of the findings. */
export function problemGroups(
  design: Design,
  diagnostics: readonly Diagnostic[],
  shown: ReadonlySet<Severity>,
): ProblemGroup[] {
  const groups = new Map<Subject['id'], Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    if (!shown.has(diagnostic.severity)) continue;
    const { id } = diagnostic.subject;
    const list = groups.get(id);
    if (list) list.push(diagnostic);
    else groups.set(id, [diagnostic]);
  }
  const rank = (diagnostic: Diagnostic) => SEVERITIES.indexOf(diagnostic.severity);
  const worst = (group: ProblemGroup) => Math.min(...group.problems.map(rank));
  return [...groups]
    .map(([id, problems]) => ({
      id,
      name: id === 'design' ? design.name || '(unnamed)' : nameOf(design, id),
      problems: problems.toSorted((a, b) => rank(a) - rank(b)),
    }))
    .sort((a, b) => worst(a) - worst(b));
}

/** How many findings of each severity there are. */
export function severityCounts(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}

/** Where a finding is mended: a function's in an integration that invokes it, since that is what the canvas shows. */
export function placeToMend(design: Design, subject: Subject): Subject {
  if (subject.id === 'design' || !isKind('function', subject.id)) return subject;
  const [integration] = integrationsInvoking(design, subject.id);
  return integration ? { ...subject, id: integration.id } : subject;
}
