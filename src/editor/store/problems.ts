import { useShallow } from 'zustand/react/shallow';
import type { Design } from '../../core/model/design.ts';
import type { EntityId } from '../../core/model/ids.ts';
import type { Diagnostic } from '../../core/rules/diagnostic.ts';
import { type Heard, heard } from '../../core/rules/silenced.ts';
import { useEditor } from './editor.ts';

const NONE: readonly Diagnostic[] = [];

/** The rules are on their way as soon as the page runs, but not waited for: there is a canvas before it is checked. */
let diagnose: ((design: Design) => readonly Diagnostic[]) | undefined;
void import('../../core/rules/diagnose.ts').then((rules) => {
  diagnose = rules.diagnose;
  useEditor.setState({}); // whoever reads findings looks again
});

const sorted = new WeakMap<Design, Heard>();
const grouped = new WeakMap<Design, Map<string, readonly Diagnostic[]>>();
let interned = new Map<string, readonly Diagnostic[]>();

/** What the rules find in a design, told apart by its silences. Undefined until the rules are there. */
export function heardIn(design: Design): Heard | undefined {
  let known = sorted.get(design);
  if (!known && diagnose) {
    known = heard(design, diagnose(design));
    sorted.set(design, known);
  }
  return known;
}

/** The findings about one entity that nobody has silenced; the same array as long as they say the same, so that a node re-renders only for its own. */
export function problemsOf(design: Design, id: EntityId | 'design'): readonly Diagnostic[] {
  let groups = grouped.get(design);
  if (!groups) {
    const known = heardIn(design);
    if (!known) return NONE;
    groups = group(known.told);
    grouped.set(design, groups);
  }
  return groups.get(id) ?? NONE;
}

export function useProblems(id: EntityId | 'design'): readonly Diagnostic[] {
  return useEditor((state) => problemsOf(state.document.design, id));
}

/** The findings that an integration shows: its own, and those about the function that it invokes. */
export function useIntegrationProblems(id: EntityId, functionId: EntityId | undefined): readonly Diagnostic[] {
  return useEditor(
    useShallow(({ document: { design } }) =>
      functionId ? [...problemsOf(design, id), ...problemsOf(design, functionId)] : problemsOf(design, id),
    ),
  );
}

/** All findings that nobody has silenced. */
export function useAllProblems(): readonly Diagnostic[] {
  return useEditor((state) => heardIn(state.document.design)?.told ?? NONE);
}

/** How many findings ask for something to be done; notes do not. Undefined until the rules are there. */
export function useProblemCount(): number | undefined {
  return useEditor(
    (state) => heardIn(state.document.design)?.told.filter(({ severity }) => severity !== 'info').length,
  );
}

function group(diagnostics: readonly Diagnostic[]): Map<string, readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const list = groups.get(diagnostic.subject.id);
    if (list) list.push(diagnostic);
    else groups.set(diagnostic.subject.id, [diagnostic]);
  }
  const next = new Map<string, readonly Diagnostic[]>();
  for (const [id, list] of groups) {
    const before = interned.get(id);
    next.set(id, before && JSON.stringify(before) === JSON.stringify(list) ? before : list);
  }
  interned = next;
  return next;
}
