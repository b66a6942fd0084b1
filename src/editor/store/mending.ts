import type { Command } from '../../core/commands/command.ts';
import type { Design } from '../../core/model/design.ts';
import type { PorticoDocument } from '../../core/model/document.ts';
import type { Diagnostic } from '../../core/rules/diagnostic.ts';
import type { Rule } from '../../core/rules/rule.ts';
import { dispatch, goTo, useEditor } from './editor.ts';
import { placeToMend, problemGroups } from './problemGroups.ts';
import { heardIn } from './problems.ts';

const NONE: readonly Command[] = [];

/** They come with the rules, which are not waited for. */
let rules: typeof import('../../core/rules/quickFixes.ts') | undefined;
void import('../../core/rules/quickFixes.ts').then((arrived) => {
  rules = arrived;
  useEditor.setState({}); // whoever offers quick fixes looks again
});

const known = new WeakMap<Design, Map<Diagnostic, readonly Command[]>>();

/** The rule of a code; undefined for findings of exports, and until the rules are there. */
export function ruleOf(code: string): Rule | undefined {
  return rules?.ruleOf(code);
}

/** How a finding can be mended by one step, the best way first. */
export function fixesOf(document: PorticoDocument, problem: Diagnostic): readonly Command[] {
  if (!rules) return NONE;
  let fixes = known.get(document.design);
  if (!fixes) {
    fixes = new Map();
    known.set(document.design, fixes);
  }
  let found = fixes.get(problem);
  if (!found) {
    found = rules.quickFixesOf(document, problem);
    fixes.set(problem, found);
  }
  return found;
}

/** Mends all findings of a rule that are told, where that is safe and there are several. */
export function fixAllOf(document: PorticoDocument, code: string): Command | undefined {
  return rules?.fixAll(document, heardIn(document.design)?.told ?? [], code);
}

/** Takes a quick fix. The answer says whether it was done; a refusal has been told. */
export function mend(fix: Command): boolean {
  return dispatch(fix).ok;
}

/** Leads to what a finding is about: to its field, or to the form of what it is about as a whole. */
export function goToProblem({ subject }: Diagnostic): void {
  const { design } = useEditor.getState().document;
  goTo({ field: FORM_TITLE, ...placeToMend(design, subject) });
}

/** Leads to the first of several findings: the worst. */
export function goToFirst(problems: readonly Diagnostic[]): void {
  const { design } = useEditor.getState().document;
  const first = problemGroups(design, problems)[0]?.problems[0];
  if (first) goToProblem(first);
}

/** Asked for like a field, the title of a form takes the focus. */
const FORM_TITLE = '';
