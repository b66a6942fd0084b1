import { notify, useEditor } from './editor.ts';
import { goToProblem } from './mending.ts';
import { problemStops, type Stop, stopAfter } from './problemStops.ts';
import { heardIn } from './problems.ts';

let visited: Stop | undefined;

/** Goes to the next field that something is wrong with, or to the one before; notes are passed over. */
export function goToNextProblem(step: 1 | -1): void {
  const { document, selection } = useEditor.getState();
  const { design } = document;
  const stop = stopAfter(design, problemStops(design, heardIn(design)?.told ?? []), visited, selection, step);
  if (!stop) return notify('info', 'There are no problems.');
  visited = stop;
  goToProblem(stop.problem);
}
