import { create } from 'zustand';
import { editDesign } from '../../core/commands/editDesign.ts';
import type { PorticoDocument } from '../../core/model/document.ts';
import { freshKey, savedDesign, storageTrouble, storeDesign } from './designStorage.ts';
import { dispatch, notify, useEditor } from './editor.ts';
import { rememberOpen } from './lastOpen.ts';
import { claim } from './tabLock.ts';
import { forgetUnsaved, keepUnsaved } from './unsavedCopy.ts';

type SaveState =
  | { kind: 'saved'; at: number }
  | { kind: 'saving' }
  /** The reason continues the sentence “Not saved: …”. */
  | { kind: 'failed'; reason: string };

export const useSaving = create<{ state: SaveState }>()(() => ({ state: { kind: 'saved', at: 0 } }));

/** The design whose changes are saved. */
interface Followed {
  key: string;
  /** The last revision known to be stored. */
  revision: number;
  /** The document of that revision; undefined when nothing is stored yet. */
  stored: PorticoDocument | undefined;
}

const PAUSE = 400;
const RETRY = 10_000;

let followed: Followed | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let running: Promise<void> | undefined;
let lastSave = 0;

/** Saves the changes of a design from now on. Call it just before the document is opened under this key. */
export function follow(next: Followed | undefined, updated = Date.now()): void {
  clearTimeout(timer);
  timer = undefined;
  followed = next;
  useSaving.setState({ state: next?.stored ? { kind: 'saved', at: updated } : { kind: 'saving' } });
}

function isDirty(): boolean {
  const { documentKey, document } = useEditor.getState();
  return followed !== undefined && followed.key === documentKey && followed.stored !== document;
}

/** Saves now whatever is unsaved. Answers whether everything is stored. */
export async function flush(): Promise<boolean> {
  clearTimeout(timer);
  timer = undefined;
  while (running) await running;
  if (isDirty()) {
    running = save().finally(() => {
      running = undefined;
    });
    await running;
  }
  return !isDirty();
}

async function save(): Promise<void> {
  const target = followed;
  if (!target) return;
  const { document } = useEditor.getState();
  const design = savedDesign(target.key, document, target.revision + 1, Date.now());
  useSaving.setState({ state: { kind: 'saving' } });
  try {
    if ((await storeDesign(design)) === 'conflict') {
      if (followed === target) await continueAsCopy();
      return;
    }
  } catch (error) {
    if (followed === target) {
      useSaving.setState({ state: { kind: 'failed', reason: storageTrouble(error) } });
      schedule(RETRY);
    }
    return;
  }
  lastSave = Date.now();
  target.revision = design.revision;
  target.stored = document;
  forgetUnsaved(target.key);
  if (followed !== target) return;
  if (isDirty()) schedule(PAUSE);
  else useSaving.setState({ state: { kind: 'saved', at: design.updated } });
}

/** Somebody else saved this design meanwhile: both live on, this one under a key and a name of its own. */
async function continueAsCopy(): Promise<void> {
  const key = freshKey();
  await claim(key);
  followed = { key, revision: 0, stored: undefined };
  useEditor.setState({ documentKey: key });
  rememberOpen(key);
  dispatch(editDesign({ name: `${useEditor.getState().document.design.name} (copy)` }, 'name'));
  notify('info', 'This design was changed in another tab too. Yours goes on as a copy, so both are kept.');
  schedule(0);
}

function schedule(delay: number): void {
  timer ??= setTimeout(() => void flush(), delay);
}

/** Leaves a copy that is written at once, then saves in the ordinary way if there is still time. */
function leave(): void {
  if (!isDirty() || !followed) return;
  const underway = running ? 1 : 0;
  const { document } = useEditor.getState();
  keepUnsaved(savedDesign(followed.key, document, followed.revision + 1 + underway, Date.now()));
  void flush();
}

/** Starts saving as one edits: the first change at once, those that follow in a row together. */
export function startSaving(): void {
  useEditor.subscribe((state, before) => {
    if (state.document === before.document || !isDirty()) return;
    useSaving.setState(({ state: was }) => ({ state: was.kind === 'failed' ? was : { kind: 'saving' } }));
    schedule(Date.now() - lastSave > PAUSE ? 0 : PAUSE);
  });
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave();
  });
}
