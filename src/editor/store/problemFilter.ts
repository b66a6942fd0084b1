import { create } from 'zustand';
import type { Design } from '../../core/model/design.ts';
import { type ApiId, type EntityId, isKind } from '../../core/model/ids.ts';
import { apisUsing } from '../../core/model/usage.ts';
import type { Diagnostic, Severity, Subject } from '../../core/rules/diagnostic.ts';
import type { Topic } from '../../core/rules/rule.ts';
import { placeToMend, subjectName } from './problemGroups.ts';
import { showBottom } from './session.ts';

/** Which findings the Problems list shows. It stays as it is while the list is closed. */
export interface ProblemFilter {
  hidden: readonly Severity[];
  /** Whose findings alone, of several APIs; one that is not there any more filters nothing. */
  apiId: ApiId | undefined;
  topic: Topic | undefined;
  words: string;
  /** Only what is about what is selected. */
  ofSelection: boolean;
}

export const NO_FILTER: ProblemFilter = {
  hidden: [],
  apiId: undefined,
  topic: undefined,
  words: '',
  ofSelection: false,
};

interface ProblemView extends ProblemFilter {
  /** The list of what is silenced, rather than of what is told. */
  silenced: boolean;
}

export const useProblemView = create<ProblemView>()(() => ({ ...NO_FILTER, silenced: false }));

/** Opens the Problems list with a filter of its own, or on what is silenced. */
export function showProblems(view: Partial<ProblemView> = {}): void {
  useProblemView.setState({ ...NO_FILTER, silenced: false, ...view });
  showBottom('problems');
}

/** Whether something is filtered out, if there is something to. */
export function isFiltering({ hidden, apiId, topic, words, ofSelection }: ProblemFilter): boolean {
  return hidden.length > 0 || apiId !== undefined || topic !== undefined || words.trim() !== '' || ofSelection;
}

/**
 * The findings that a filter lets through.
 * @param topicOf the topic of the rule of a code, if it has one
 */
export function shownProblems(
  design: Design,
  diagnostics: readonly Diagnostic[],
  filter: ProblemFilter,
  selection: readonly EntityId[],
  topicOf: (code: string) => Topic | undefined,
): readonly Diagnostic[] {
  if (!isFiltering(filter)) return diagnostics;
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  const apiId = filter.apiId && design.apis[filter.apiId] ? filter.apiId : undefined;
  const selected = filter.ofSelection
    ? new Set<Subject['id']>(selection.length > 0 ? selection : ['design'])
    : undefined;
  return diagnostics.filter((diagnostic) => {
    const { code, severity, message, subject } = diagnostic;
    if (filter.hidden.includes(severity)) return false;
    if (filter.topic && topicOf(code) !== filter.topic) return false;
    if (apiId && !concerns(design, subject.id, apiId)) return false;
    if (selected && !isAboutAny(design, subject, selected)) return false;
    if (words.length === 0) return true;
    const text = `${subjectName(design, subject.id)} ${message} ${code}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Whether an entity is of an API, or shared by it with others. */
export function concerns(design: Design, id: Subject['id'], apiId: ApiId): boolean {
  return id !== 'design' && apisUsing(design, id).includes(apiId);
}

/** Whether a finding is about something that is selected, what a selected API has in it, or what is mended in what is selected. */
function isAboutAny(design: Design, subject: Subject, selected: ReadonlySet<Subject['id']>): boolean {
  const { id } = subject;
  if (selected.has(id) || selected.has(placeToMend(design, subject).id)) return true;
  if (id === 'design') return false;
  if (isKind('function', id) && [...selected].some((other) => invokes(design, other, id))) return true;
  return apisUsing(design, id).some((apiId) => selected.has(apiId));
}

function invokes(design: Design, id: Subject['id'], functionId: EntityId): boolean {
  if (id === 'design') return false;
  const user = isKind('integration', id)
    ? design.integrations[id]
    : isKind('authorizer', id)
      ? design.authorizers[id]
      : undefined;
  return user !== undefined && 'functionId' in user && user.functionId === functionId;
}

/** How many findings of each severity there are. */
export function severityCounts(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}
