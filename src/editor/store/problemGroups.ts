import type { Design } from '../../core/model/design.ts';
import { isKind } from '../../core/model/ids.ts';
import { nameOf } from '../../core/model/naming.ts';
import { integrationsInvoking } from '../../core/model/queries.ts';
import { type Diagnostic, SEVERITIES, type Subject } from '../../core/rules/diagnostic.ts';

/** The findings about one entity. */
export interface ProblemGroup {
  id: Subject['id'];
  name: string;
  problems: readonly Diagnostic[];
}

/** Findings by entity: those with the worst first, otherwise in the order of the findings. */
export function problemGroups(design: Design, diagnostics: readonly Diagnostic[]): ProblemGroup[] {
  const groups = new Map<Subject['id'], Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { id } = diagnostic.subject;
    const list = groups.get(id);
    if (list) list.push(diagnostic);
    else groups.set(id, [diagnostic]);
  }
  const rank = (diagnostic: Diagnostic) => SEVERITIES.indexOf(diagnostic.severity);
  return [...groups]
    .map(([id, problems]) => ({
      id,
      name: subjectName(design, id),
      problems: problems.toSorted((a, b) => rank(a) - rank(b)),
      worst: Math.min(...problems.map(rank)),
    }))
    .sort((a, b) => a.worst - b.worst)
    .map(({ worst: _, ...group }) => group);
}

/** What a finding is about is called. */
export function subjectName(design: Design, id: Subject['id']): string {
  return id === 'design' ? design.name || '(unnamed)' : nameOf(design, id);
}

/** Where a finding is mended: a function's in an integration that invokes it, since that is what the canvas shows. */
export function placeToMend(design: Design, subject: Subject): Subject {
  if (subject.id === 'design' || !isKind('function', subject.id)) return subject;
  const [integration] = integrationsInvoking(design, subject.id);
  return integration ? { ...subject, id: integration.id } : subject;
}
