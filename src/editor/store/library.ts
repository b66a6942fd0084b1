import { create } from 'zustand';
import {
  emptyDocument,
  MAX_DOCUMENT_LENGTH,
  type PorticoDocument,
  readDocument,
  writeDocument,
} from '../../core/model/document.ts';
import { freshName } from '../../core/model/naming.ts';
import {
  freshKey,
  listDesigns,
  loadDesign,
  removeDesign,
  type SavedDesign,
  savedDesign,
  storageTrouble,
  storeDesign,
} from './designStorage.ts';
import { download, fileStem } from './downloads.ts';
import { notify, openDocument, useEditor } from './editor.ts';
import { type Example, loadExample } from './examples.ts';
import { EMPTY_HISTORY } from './history.ts';
import { lastOpen, rememberOpen } from './lastOpen.ts';
import { flush, follow, useSaving } from './saving.ts';
import { pasteText } from './selectionEdits.ts';
import { openDialog } from './session.ts';
import { claim, onTakenOver, takeOver, unclaim } from './tabLock.ts';
import { forgetUnsaved, recovery, unsavedCopies } from './unsavedCopy.ts';

/** What fills the window. */
export type Screen =
  | { kind: 'loading' }
  | { kind: 'start' }
  | { kind: 'editor' }
  /** A link that cannot be opened. */
  | { kind: 'bad-link'; reason: string }
  /** A stored design that cannot be read. */
  | { kind: 'unreadable'; design: SavedDesign; reason: string }
  /** The design is open in another tab; `lost` when that tab took it from this one. */
  | { kind: 'elsewhere'; key: string; name: string; lost: boolean };

interface LibraryState {
  screen: Screen;
  designs: readonly SavedDesign[];
  /** Why the list could not be read; continues “The saved designs cannot be shown: …”. */
  trouble: string | undefined;
}

export const useLibrary = create<LibraryState>()(() => ({
  screen: { kind: 'loading' },
  designs: [],
  trouble: undefined,
}));

function show(screen: Screen): void {
  useLibrary.setState({ screen });
}

export async function refreshDesigns(): Promise<void> {
  try {
    useLibrary.setState({ designs: await listDesigns(), trouble: undefined });
  } catch (error) {
    useLibrary.setState({ trouble: storageTrouble(error) });
  }
}

/** Opens what the address asks for, else the design of the last visit, else the start page. */
export async function start(): Promise<void> {
  onTakenOver(async () => {
    await flush();
    const { documentKey, document } = useEditor.getState();
    if (!documentKey || useLibrary.getState().screen.kind !== 'editor') return;
    follow(undefined);
    show({ kind: 'elsewhere', key: documentKey, name: document.design.name, lost: true });
  });
  addEventListener('hashchange', () => {
    if (location.hash.length > 1) void openLink(location.hash);
  });
  await recover();
  if (location.hash.length > 1) return openLink(location.hash);
  const key = lastOpen();
  if (key) await openSaved(key);
  else await showStart();
}

/** Stores what pages that were closed in a hurry left unsaved. */
async function recover(): Promise<void> {
  for (const copy of unsavedCopies()) {
    try {
      const stored = await loadDesign(copy.key);
      const decision = recovery(copy, stored);
      if (decision === 'replace') {
        await storeDesign({ ...copy, revision: (stored?.revision ?? 0) + 1 });
      } else if (decision === 'beside') {
        const document = readDocument(copy.text);
        const key = freshKey();
        await storeDesign(
          document.ok
            ? savedDesign(key, renamed(document.value, `${copy.name} (unsaved copy)`), 1, copy.updated)
            : { ...copy, key, revision: 1 },
        );
        notify('info', `“${copy.name}” was changed in two tabs. Both are among your designs.`);
      }
      forgetUnsaved(copy.key);
    } catch {
      return; // The copies stay for the next time the storage answers.
    }
  }
}

function renamed(document: PorticoDocument, name: string): PorticoDocument {
  return { ...document, design: { ...document.design, name } };
}

/** Leaves the open design, saved, for the start page. */
export async function showStart(): Promise<void> {
  if (!(await settled())) return;
  unclaim();
  follow(undefined);
  openDialog(undefined);
  rememberOpen('');
  useEditor.setState({ documentKey: '', document: emptyDocument('Untitled'), history: EMPTY_HISTORY, selection: [] });
  await refreshDesigns();
  show({ kind: 'start' });
}

/** Goes back to the design that is still open behind a message. */
export function showEditor(): void {
  clearHash();
  show({ kind: 'editor' });
}

/** The document that was last saved to a file; it may be left even if the browser cannot store it. */
let inFile: PorticoDocument | undefined;

/** Saves the open design before another takes its place; refuses to lose it when it cannot be saved. */
async function settled(): Promise<boolean> {
  if (await flush()) return true;
  const { state } = useSaving.getState();
  if (state.kind !== 'failed' || useEditor.getState().document === inFile) return true;
  notify(
    'error',
    `This design is not saved: ${state.reason}. Save it to a file first (Ctrl+Shift+S), then open another.`,
  );
  return false;
}

function present(key: string, document: PorticoDocument): void {
  openDocument(key, document);
  openDialog(undefined);
  rememberOpen(key);
  clearHash();
  show({ kind: 'editor' });
}

function clearHash(): void {
  if (location.hash) history.replaceState(history.state, '', location.pathname + location.search);
}

/** Opens a saved design. */
export async function openSaved(key: string): Promise<void> {
  if (useEditor.getState().documentKey === key && useLibrary.getState().screen.kind === 'editor') {
    return openDialog(undefined);
  }
  if (!(await settled())) return;
  let design: SavedDesign | undefined;
  try {
    design = await loadDesign(key);
  } catch (error) {
    notify('error', `The design cannot be opened: ${storageTrouble(error)}.`);
    return showStart();
  }
  openDialog(undefined);
  if (!design) return showStart();
  const readable = readDocument(design.text);
  if (!readable.ok) return show({ kind: 'unreadable', design, reason: readable.reason });
  if (!(await claim(key))) return show({ kind: 'elsewhere', key, name: design.name, lost: false });
  await openRow((await loadDesign(key)) ?? design); // read again: the tab that had it may have saved just before it let go
}

/** Opens a design that this tab has claimed. */
async function openRow(design: SavedDesign): Promise<void> {
  const document = readDocument(design.text);
  if (!document.ok) {
    await showStart();
    return show({ kind: 'unreadable', design, reason: document.reason });
  }
  follow({ key: design.key, revision: design.revision, stored: document.value }, design.updated);
  present(design.key, document.value);
}

/** Takes a design over from the tab that has it. */
export async function takeOverDesign(key: string): Promise<void> {
  await takeOver(key);
  const design = await loadDesign(key);
  if (design) await openRow(design);
  else await showStart();
}

/** Opens a copy of a design that another tab has. */
export async function openCopy(key: string): Promise<void> {
  const design = await loadDesign(key);
  const document = design && readDocument(design.text);
  if (!document) return showStart();
  if (!document.ok) return show({ kind: 'unreadable', design, reason: document.reason });
  await openAsNew(renamed(document.value, `${design.name} (copy)`));
}

/** Opens a document as a design of its own, so that nothing is overwritten. Answers whether it did. */
async function openAsNew(document: PorticoDocument): Promise<boolean> {
  if (!(await settled())) return false;
  const key = freshKey();
  await claim(key);
  follow({ key, revision: 0, stored: undefined });
  present(key, document);
  void flush();
  return true;
}

export async function newDesign(): Promise<void> {
  await refreshDesigns();
  const names = useLibrary.getState().designs.map((design) => design.name);
  await openAsNew(emptyDocument(freshName('Untitled', names)));
}

export async function openExample(example: Example): Promise<void> {
  const document = await loadExample(example);
  if (document.ok) await openAsNew(document.value);
  else notify('error', `“${example.title}” cannot be opened. ${document.reason}`);
}

/** Opens the design of a link, given whole or as its fragment. */
async function openLink(link: string): Promise<void> {
  const { decodeLink } = await import('../../core/share/link.ts');
  const document = decodeLink(link);
  openDialog(undefined);
  if (!document.ok) return show({ kind: 'bad-link', reason: document.reason });
  if (await openAsNew(document.value))
    notify('info', `Opened “${document.value.design.name}” from the link, as a design of yours.`);
}

export async function openFile(file: File): Promise<void> {
  if (file.size > 4 * MAX_DOCUMENT_LENGTH) {
    return notify('error', `“${file.name}” is too large to be a Portico design. Nothing was changed.`);
  }
  let text: string;
  try {
    text = await file.text();
  } catch {
    return notify('error', `The browser could not read “${file.name}”.`);
  }
  const document = readDocument(text);
  if (!document.ok) return notify('error', `“${file.name}” cannot be opened. ${document.reason} Nothing was changed.`);
  if (await openAsNew(document.value)) notify('info', `Opened “${file.name}” as a design of its own.`);
}

/** Lets the user choose a file and opens it. */
export function pickFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.onchange = () => {
    const [file] = input.files ?? [];
    if (file) void openFile(file);
  };
  input.click();
}

/** Pastes what Portico copied; a link or a whole design opens as a design of its own. */
export function pasteAny(text: string): void {
  if (/#p\d+\./.test(text) || /^p\d+\.\S+$/.test(text.trim())) return void openLink(text.trim());
  if (/^\s*\{\s*"version"/.test(text)) {
    const document = readDocument(text);
    if (document.ok) return void openAsNew(document.value);
    return notify('error', `What was pasted cannot be opened. ${document.reason}`);
  }
  if (useLibrary.getState().screen.kind === 'editor') pasteText(text);
}

export function saveToFile(): void {
  const { document } = useEditor.getState();
  inFile = document;
  download(`${fileStem(document.design.name)}.portico.json`, writeDocument(document), 'application/json');
}

/** Saves now and says so. */
export async function saveNow(): Promise<void> {
  if (await flush()) notify('info', 'Saved in this browser. Portico saves every change by itself.');
}

/** Deletes a saved design for good. */
export async function deleteDesign(key: string): Promise<void> {
  const open = useEditor.getState().documentKey === key;
  try {
    if (open) follow(undefined);
    await removeDesign(key);
    forgetUnsaved(key);
  } catch (error) {
    return notify('error', `The design cannot be deleted: ${storageTrouble(error)}.`);
  }
  if (open) await showStart();
  else await refreshDesigns();
}
