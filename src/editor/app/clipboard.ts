import { pasteAny, useLibrary } from '../store/library.ts';
import { copiedSelection, deleteSelection } from '../store/selectionEdits.ts';
import { useSession } from '../store/session.ts';
import { isInOverlay, ownsKeys } from './focus.ts';

/** Whether the clipboard is the canvas's: not a field's, not a dialog's, not that of text marked on the page. */
function isForCanvas(event: Event): boolean {
  if (event.defaultPrevented || useSession.getState().dialog !== undefined) return false;
  return !ownsKeys(event.target) && !isInOverlay(event.target);
}

function hasMarkedText(): boolean {
  return !(getSelection()?.isCollapsed ?? true);
}

function onCopy(event: ClipboardEvent): boolean {
  if (!isForCanvas(event) || hasMarkedText() || useLibrary.getState().screen.kind !== 'editor') return false;
  const text = copiedSelection();
  if (text === undefined) return false;
  event.clipboardData?.setData('text/plain', text);
  event.preventDefault();
  return true;
}

/** Copies, cuts and pastes by the clipboard's own events, which need no permission and work across tabs. */
export function listenToClipboard(): void {
  document.addEventListener('copy', onCopy);
  document.addEventListener('cut', (event) => {
    if (onCopy(event)) deleteSelection();
  });
  document.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain');
    if (!text || !isForCanvas(event)) return;
    event.preventDefault();
    pasteAny(text);
  });
  // Safari sends `copy` and `cut` without marked text only to those who say beforehand that they want them.
  for (const name of ['beforecopy', 'beforecut']) {
    document.addEventListener(name, (event) => {
      if (isForCanvas(event) && !hasMarkedText()) event.preventDefault();
    });
  }
}
