import type { Action } from '../store/action.ts';
import { ACTIONS, actionOf } from '../store/actions.ts';
import { sealHistory, useEditor } from '../store/editor.ts';
import { isApple, matchesKeys } from '../store/keys.ts';
import { useLibrary } from '../store/library.ts';
import { useSession } from '../store/session.ts';
import { isInOverlay, ownsKeys, showsDocument } from './focus.ts';

/** Copy, cut and paste come as events of the clipboard, which need no permission; see `clipboard.ts`. */
const BY_CLIPBOARD = ['copy', 'cut', 'paste'];
/** Work while the focus is in a field or in the code as well. */
const EVERYWHERE = [
  'save',
  'save-file',
  'palette',
  'export',
  'designs',
  'toggle-outline',
  'toggle-inspector',
  'toggle-code',
  'show-problems',
  'find',
  'explain-field',
  'quick-fix',
  'next-problem',
  'previous-problem',
];
/** Work on the start page as well, where no design is open. */
const WITHOUT_DESIGN = ['designs', 'shortcuts'];
const HISTORY = ['undo', 'redo'];

function actionFor(event: KeyboardEvent): Action | undefined {
  const apple = isApple();
  return ACTIONS.find(
    (action) => !BY_CLIPBOARD.includes(action.id) && action.keys?.some((keys) => matchesKeys(keys, event, apple)),
  );
}

/** The action a key press asks for in the place where the focus is, or undefined when the key belongs to that place. */
function requested(event: KeyboardEvent): Action | undefined {
  const action = actionFor(event);
  if (!action) return undefined;
  if (EVERYWHERE.includes(action.id)) return action;
  if (HISTORY.includes(action.id) && showsDocument(event.target)) return action;
  if (ownsKeys(event.target)) return undefined;
  return action;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const saves = actionOf('save').keys?.some((keys) => matchesKeys(keys, event, isApple()));
  if (saves) event.preventDefault(); // also in a dialog: the browser's own would save the page
  if (useSession.getState().dialog !== undefined || isInOverlay(event.target)) return;
  const action = requested(event);
  if (!action) return;
  if (useLibrary.getState().screen.kind !== 'editor' && !WITHOUT_DESIGN.includes(action.id)) return;
  event.preventDefault();
  if (action.unavailable?.(useEditor.getState())) return;
  void action.run();
}

/** What is typed while the palette is on its way goes into it, not to the page below. */
function onKeyAhead(event: KeyboardEvent): void {
  if (useSession.getState().dialog !== 'palette' || isInOverlay(event.target)) return;
  event.preventDefault();
  event.stopPropagation();
  if (event.key.length > 1 || event.ctrlKey || event.metaKey || event.altKey) return;
  useSession.setState(({ paletteQuery }) => ({ paletteQuery: paletteQuery + event.key }));
}

/** Binds the keys of all actions. */
export function listenToShortcuts(): void {
  document.addEventListener('keydown', onKeyAhead, { capture: true });
  document.addEventListener('keydown', onKeyDown);
  document.addEventListener('focusout', (event) => {
    if (ownsKeys(event.target)) sealHistory();
  });
}
