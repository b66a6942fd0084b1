import type { Command } from '../../core/commands/command.ts';
import type { PorticoDocument } from '../../core/model/document.ts';

interface Step {
  label: string;
  merge?: string | undefined;
  /** The document before the step, for `past`; after it, for `future`. */
  document: PorticoDocument;
}

/** What can be undone and redone: references to immutable documents, newest last. */
export interface History {
  past: readonly Step[];
  future: readonly Step[];
  /** Whether the next command starts a step of its own even if its merge key is the last one's. */
  sealed: boolean;
}

export const EMPTY_HISTORY: History = { past: [], future: [], sealed: false };

const MAX_STEPS = 500;

/** The history after a command that led away from `before`. */
export function recorded(history: History, command: Command, before: PorticoDocument): History {
  const last = history.past.at(-1);
  const merges =
    !history.sealed && command.merge !== undefined && last?.merge === command.merge && history.future.length === 0;
  const step: Step = { label: command.label, merge: command.merge, document: before };
  return {
    past: merges ? history.past : [...history.past.slice(1 - MAX_STEPS), step],
    future: [],
    sealed: false,
  };
}

export function undone(
  history: History,
  present: PorticoDocument,
): { history: History; document: PorticoDocument } | undefined {
  const step = history.past.at(-1);
  if (!step) return undefined;
  const future = [...history.future, { label: step.label, merge: step.merge, document: present }];
  return { document: step.document, history: { past: history.past.slice(0, -1), future, sealed: true } };
}

export function redone(
  history: History,
  present: PorticoDocument,
): { history: History; document: PorticoDocument } | undefined {
  const step = history.future.at(-1);
  if (!step) return undefined;
  const past = [...history.past, { label: step.label, merge: step.merge, document: present }];
  return { document: step.document, history: { past, future: history.future.slice(0, -1), sealed: true } };
}
