import { useShallow } from 'zustand/react/shallow';
import { type Design, entityOf } from '../../core/model/design.ts';
import { type ApiId, type EntityId, isKind } from '../../core/model/ids.ts';
import { apisUsing } from '../../core/model/usage.ts';
import type { Checker } from '../../core/rules/checker.ts';
import type { Diagnostic } from '../../core/rules/diagnostic.ts';
import { type Heard, heard } from '../../core/rules/silenced.ts';
import { useEditor } from './editor.ts';

const NONE: readonly Diagnostic[] = [];
const SILENT: Heard = { told: NONE, silenced: [], idle: [] };

/** The rules are on their way as soon as the page runs, but not waited for: there is a canvas before it is checked. */
let check: Checker | undefined;
void import('../../core/rules/checker.ts').then((rules) => {
  check = rules.createChecker();
  useEditor.setState({}); // whoever reads findings looks again
});

interface Problems {
  diagnostics: readonly Diagnostic[];
  silences: Design['silences'];
  heard: Heard;
  /** Those that nobody has silenced, by what they are about. */
  groups: ReadonlyMap<string, readonly Diagnostic[]>;
}

const known = new WeakMap<Design, Problems>();
let latest: Problems | undefined;

/** What is wrong with a design; all that is as it was in the design asked about before is the same object. */
function problemsIn(design: Design): Problems | undefined {
  let problems = known.get(design);
  if (!problems && check) {
    const diagnostics = check(design);
    const { silences } = design;
    if (latest?.diagnostics === diagnostics && latest.silences === silences) problems = latest;
    else {
      const told = heard(design, diagnostics);
      problems = { diagnostics, silences, heard: told, groups: grouped(told.told, latest?.groups) };
    }
    latest = problems;
    known.set(design, problems);
  }
  return problems;
}

/** What the rules find in a design, told apart by its silences. Undefined until the rules are there. */
export function heardIn(design: Design): Heard | undefined {
  return problemsIn(design)?.heard;
}

/** The findings about one entity that nobody has silenced; the same array as long as they say the same, so that a node re-renders only for its own. */
export function problemsOf(design: Design, id: EntityId | 'design'): readonly Diagnostic[] {
  return problemsIn(design)?.groups.get(id) ?? NONE;
}

const insides = new WeakMap<Design, Map<ApiId, Diagnostic[]>>();

/** What is wrong with what an API has in it: its routes, integrations and their functions, stages …; notes are left out. */
export function problemsInside(design: Design, apiId: ApiId): readonly Diagnostic[] {
  let inside = insides.get(design);
  if (!inside) {
    const all = heardIn(design);
    if (!all) return NONE;
    inside = new Map();
    for (const diagnostic of all.told) {
      const { id } = diagnostic.subject;
      if (diagnostic.severity === 'info' || id === 'design' || isKind('api', id)) continue;
      const entity = entityOf(design, id);
      if (!entity || !('apiId' in entity || isKind('function', id))) continue;
      for (const home of apisUsing(design, id)) {
        const list = inside.get(home);
        if (list) list.push(diagnostic);
        else inside.set(home, [diagnostic]);
      }
    }
    insides.set(design, inside);
  }
  return inside.get(apiId) ?? NONE;
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

/** All findings, told apart by the silences of the design; none until the rules are there. */
export function useHeard(): Heard {
  return useEditor((state) => heardIn(state.document.design) ?? SILENT);
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

/** Findings by what they are about, in the lists that there were before where they hold the same. */
function grouped(
  diagnostics: readonly Diagnostic[],
  before: ReadonlyMap<string, readonly Diagnostic[]> = new Map(),
): ReadonlyMap<string, readonly Diagnostic[]> {
  const lists = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const list = lists.get(diagnostic.subject.id);
    if (list) list.push(diagnostic);
    else lists.set(diagnostic.subject.id, [diagnostic]);
  }
  const groups = new Map<string, readonly Diagnostic[]>();
  for (const [id, list] of lists) {
    const old = before.get(id);
    const isSame = old?.length === list.length && list.every((diagnostic, index) => diagnostic === old[index]);
    groups.set(id, isSame ? old : list);
  }
  return groups;
}
