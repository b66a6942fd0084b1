import type { Design } from '../../core/model/design.ts';
import type { EntityId } from '../../core/model/ids.ts';
import type { Diagnostic } from '../../core/rules/diagnostic.ts';
import { placeToMend, problemGroups } from './problemGroups.ts';

/** A place with something to mend, and which of the places in order it was. */
export interface Stop {
  problem: Diagnostic;
  index: number;
}

/** The findings to go to one after the other, in the order of the Problems list: one for each field. */
export function problemStops(design: Design, told: readonly Diagnostic[]): readonly Diagnostic[] {
  const stops = new Map<string, Diagnostic>();
  const worth = told.filter(({ severity }) => severity !== 'info');
  for (const problem of problemGroups(design, worth).flatMap(({ problems }) => problems)) {
    const key = placeKey(design, problem);
    if (!stops.has(key)) stops.set(key, problem);
  }
  return [...stops.values()];
}

/** The next stop: after the last one if it is still selected, mended or not; else the first about what is selected. */
export function stopAfter(
  design: Design,
  stops: readonly Diagnostic[],
  last: Stop | undefined,
  selection: readonly EntityId[],
  step: 1 | -1,
): Stop | undefined {
  const selected = (problem: Diagnostic) => isSelected(design, problem, selection);
  const stopAt = (place: number): Stop | undefined => {
    const index = (place + stops.length) % stops.length;
    const problem = stops[index];
    return problem && { problem, index };
  };
  if (last && selected(last.problem)) {
    const key = placeKey(design, last.problem);
    const found = stops.findIndex((stop) => placeKey(design, stop) === key);
    if (found !== -1) return stopAt(found + step);
    return stopAt(step === 1 ? last.index : last.index - 1);
  }
  const own = step === 1 ? stops.findIndex(selected) : stops.findLastIndex(selected);
  return stopAt(own === -1 ? (step === 1 ? 0 : -1) : own);
}

function isSelected(design: Design, { subject }: Diagnostic, selection: readonly EntityId[]): boolean {
  const { id } = placeToMend(design, subject);
  return id === 'design' ? selection.length === 0 : selection.length === 1 && selection[0] === id;
}

function placeKey(design: Design, { subject }: Diagnostic): string {
  const { id, field } = placeToMend(design, subject);
  return `${id} ${field ?? ''}`;
}
