import type { PorticoDocument } from '../model/document.ts';
import { ok, type Result } from '../result.ts';

/** One intention of a user: what the undo menu calls it, and what it makes of a document. */
export interface Command {
  /** Imperative, without a full stop: `Connect GET /books`. */
  label: string;
  /** Commands in a row with the same merge key are one step of the history, as the letters of a word are. */
  merge?: string;
  /** Never changes the document it is given. The reason is a whole sentence for the user. */
  apply(document: PorticoDocument): Result<PorticoDocument>;
}

/** Several commands as one step; nothing happens unless all can. */
export function batch(label: string, commands: readonly Command[]): Command {
  return {
    label,
    apply(document) {
      let current = document;
      for (const command of commands) {
        const result = command.apply(current);
        if (!result.ok) return result;
        current = result.value;
      }
      return ok(current);
    },
  };
}
