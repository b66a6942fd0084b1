import type { Protocol } from '../../core/model/protocol.ts';
import { protocolOf } from '../../core/model/queries.ts';
import type { EditorState } from './editor.ts';
import { currentApi } from './edits.ts';

/** One thing a person can do from the palette, a menu or the keyboard. */
export interface Action {
  id: string;
  /** Imperative: `Add route`. */
  label: string;
  /** What it is about in a few other words, by which it is found as well. */
  detail?: string;
  group: 'Add' | 'Edit' | 'View' | 'Design' | 'Help';
  /** In the spelling of Mantine's `useHotkeys`, the first one shown; `mod` is Ctrl, or Cmd on a Mac. */
  keys?: readonly string[];
  /** Which menus of the canvas offer it. */
  menus?: readonly ('node' | 'canvas')[];
  /** What only APIs of one protocol have. */
  protocol?: Protocol;
  /** Another action adds the same to APIs of the other protocol. */
  hasTwin?: boolean;
  /** Why it cannot be done now, as a short phrase, or undefined when it can. */
  unavailable?(state: EditorState): string | undefined;
  run(): void | Promise<void>;
}

/** What the API speaks that is worked on; undefined when there is none. */
export function currentProtocol({ document: { design }, selection }: EditorState): Protocol | undefined {
  const apiId = currentApi(design, selection);
  return apiId && protocolOf(design, apiId);
}

/** Whether a list of actions offers one: of two that add the same to APIs of either protocol only the one that fits. */
export function isOffered({ protocol, hasTwin }: Action, state: EditorState): boolean {
  return !hasTwin || protocol === (currentProtocol(state) ?? 'HTTP');
}
