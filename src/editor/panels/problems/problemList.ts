import { create } from 'zustand';
import type { Command } from '../../../core/commands/command.ts';
import type { Diagnostic } from '../../../core/rules/diagnostic.ts';
import { useEditor } from '../../store/editor.ts';
import { mend } from '../../store/mending.ts';
import { heardIn } from '../../store/problems.ts';
import { type At, problemKey } from './problemRows.ts';

/** What goes on in the Problems list, beside its filter. */
interface ProblemList {
  at: At | undefined;
  /** The menu of a row, where it was asked for, in pixels of the window. */
  menu: { problem: Diagnostic; x: number; y: number } | undefined;
  /** The row that asks for a reason to silence its rule. */
  silencing: { key: string; whole: boolean } | undefined;
  /** What was just done, for those who do not see it. */
  said: string;
}

export const useProblemList = create<ProblemList>()(() => ({
  at: undefined,
  menu: undefined,
  silencing: undefined,
  said: '',
}));

const set = useProblemList.setState;

/** So far from the lower edge of the window, in pixels, is the spot of a menu, which would be taken to be out of view. */
const EDGE = 8;

export function openMenu(problem: Diagnostic, x: number, y: number): void {
  set({ menu: { problem, x, y: Math.min(y, window.innerHeight - EDGE) } });
}

export function askToSilence(problem: Diagnostic, whole: boolean): void {
  set({ silencing: { key: problemKey(problem), whole } });
}

/** Takes a quick fix, and says so. */
export function mendAndSay(fix: Command): void {
  if (mend(fix)) say(`${fix.label}: done.`);
}

/** Says what was done, and how many problems are left. */
export function say(done: string): void {
  const left = heardIn(useEditor.getState().document.design)?.told.length ?? 0;
  set({
    said: `${done} ${left === 0 ? 'No problems are' : left === 1 ? '1 problem is' : `${left} problems are`} left.`,
  });
}
