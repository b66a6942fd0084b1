import { type IntegrationId, isKind, type RouteId } from '../../core/model/ids.ts';
import { formatRouteKey, type HttpRoute } from '../../core/model/route.ts';
import type { Action } from './action.ts';
import { ADD_ACTIONS, forCurrentApi, keyedTwin } from './addActions.ts';
import { canvasView } from './canvasView.ts';
import { type EditorState, goTo, notify, redo, select, undo, useEditor } from './editor.ts';
import { pickFile, saveNow, saveToFile, showStart } from './library.ts';
import {
  copiedSelection,
  deleteSelection,
  duplicateSelection,
  pasteText,
  renameSelection,
  selectAll,
  showOverlaps,
  tryRequest,
} from './selectionEdits.ts';
import {
  explainField,
  fieldToExplain,
  focusOutlineSearch,
  offerFixes,
  openDialog,
  openRules,
  showBottom,
  useSession,
} from './session.ts';

const needsSelection = (state: EditorState) => (state.selection.length === 0 ? 'nothing is selected' : undefined);
const needsSelectionOrConnection = (state: EditorState) =>
  state.connections.length === 0 ? needsSelection(state) : undefined;

/** The one route, connection or integration that could get another end. */
function connectable({ selection, connections }: EditorState): RouteId | IntegrationId | undefined {
  const [id, ...others] = [...selection, ...connections];
  return id && others.length === 0 && (isKind('route', id) || isKind('integration', id)) ? id : undefined;
}

/** The one route of an HTTP API that is selected. */
function overlappable({ document: { design }, selection: [id, ...others] }: EditorState): HttpRoute | undefined {
  const route = id && others.length === 0 && isKind('route', id) ? design.routes[id] : undefined;
  return route?.protocol === 'HTTP' ? route : undefined;
}

async function copy(): Promise<boolean> {
  const text = copiedSelection();
  if (!text) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    notify('error', 'The browser did not let Portico write to the clipboard.');
    return false;
  }
}

async function paste(): Promise<void> {
  try {
    pasteText(await navigator.clipboard.readText());
  } catch {
    notify('error', 'The browser did not let Portico read the clipboard. Paste with the keyboard instead.');
  }
}

/** The action of an id. */
export function actionOf(id: string): Action {
  const action = ACTIONS.find((candidate) => candidate.id === id);
  if (!action) throw new Error(`There is no action ${id}.`);
  return action;
}

/** The key that runs an action, or the one that adds the same to APIs of either protocol. */
export function keysOf(id: string): string | undefined {
  return actionOf(keyedTwin(id) ?? id).keys?.[0];
}

/** What an action is called now: undo and redo name their step, and overlaps are those of a route. */
export function actionLabel(action: Action, state: EditorState): string {
  const { history } = state;
  const route = action.id === 'show-overlaps' ? overlappable(state) : undefined;
  if (route) return `${action.label} of ${formatRouteKey(route.key)}`;
  const step = action.id === 'undo' ? history.past.at(-1) : action.id === 'redo' ? history.future.at(-1) : undefined;
  return step ? `${action.label} ${step.label}` : action.label;
}

/** Everything that the palette, the menus, the shortcuts and the list of shortcuts offer. */
export const ACTIONS: readonly Action[] = [
  ...ADD_ACTIONS,

  {
    id: 'connect',
    label: 'Connect…',
    group: 'Edit',
    keys: ['C'],
    unavailable: (state) => (connectable(state) ? undefined : 'no route and no integration is selected'),
    run: () => {
      const id = connectable(useEditor.getState());
      if (id) canvasView()?.connect(id);
    },
  },
  {
    id: 'find',
    label: 'Find in the outline',
    group: 'View',
    keys: ['mod+F'],
    run: focusOutlineSearch,
  },
  {
    id: 'undo',
    label: 'Undo',
    group: 'Edit',
    keys: ['mod+Z'],
    unavailable: (state) => (state.history.past.length === 0 ? 'there is nothing to undo' : undefined),
    run: undo,
  },
  {
    id: 'redo',
    label: 'Redo',
    group: 'Edit',
    keys: ['mod+shift+Z', 'mod+Y'],
    unavailable: (state) => (state.history.future.length === 0 ? 'there is nothing to redo' : undefined),
    run: redo,
  },
  {
    id: 'rename',
    label: 'Rename',
    group: 'Edit',
    keys: ['F2'],
    menus: ['node'],
    unavailable: needsSelection,
    run: renameSelection,
  },
  {
    id: 'duplicate',
    label: 'Duplicate',
    group: 'Edit',
    keys: ['mod+D'],
    menus: ['node'],
    unavailable: needsSelection,
    run: duplicateSelection,
  },
  {
    id: 'cut',
    label: 'Cut',
    group: 'Edit',
    keys: ['mod+X'],
    menus: ['node'],
    unavailable: needsSelection,
    run: async () => {
      if (await copy()) deleteSelection();
    },
  },
  {
    id: 'copy',
    label: 'Copy',
    group: 'Edit',
    keys: ['mod+C'],
    menus: ['node'],
    unavailable: needsSelection,
    run: async () => void (await copy()),
  },
  { id: 'paste', label: 'Paste', group: 'Edit', keys: ['mod+V'], menus: ['canvas'], run: paste },
  {
    id: 'delete',
    label: 'Delete',
    group: 'Edit',
    keys: ['Delete', 'Backspace'],
    menus: ['node'],
    unavailable: needsSelectionOrConnection,
    run: deleteSelection,
  },
  { id: 'select-all', label: 'Select all', group: 'Edit', keys: ['mod+A'], menus: ['canvas'], run: selectAll },
  { id: 'quick-fix', label: 'Quick fix…', group: 'Edit', keys: ['mod+.'], run: offerFixes },
  { id: 'deselect', label: 'Clear the selection', group: 'Edit', keys: ['Escape'], run: () => select([]) },

  {
    id: 'tidy-up',
    label: 'Tidy up',
    group: 'View',
    keys: ['shift+T'],
    menus: ['canvas'],
    run: () => canvasView()?.tidyUp(),
  },
  { id: 'zoom-in', label: 'Zoom in', group: 'View', keys: ['+', '='], run: () => canvasView()?.zoomIn() },
  { id: 'zoom-out', label: 'Zoom out', group: 'View', keys: ['-'], run: () => canvasView()?.zoomOut() },
  { id: 'zoom-100', label: 'Zoom to 100 %', group: 'View', keys: ['0'], run: () => canvasView()?.zoomTo(1) },
  { id: 'fit', label: 'Fit everything', group: 'View', keys: ['1'], menus: ['canvas'], run: () => canvasView()?.fit() },
  {
    id: 'fit-selection',
    label: 'Fit the selection',
    group: 'View',
    keys: ['2'],
    menus: ['node'],
    unavailable: needsSelection,
    run: () => canvasView()?.fit(useEditor.getState().selection),
  },
  {
    id: 'toggle-outline',
    label: 'Show or hide the outline',
    group: 'View',
    keys: ['mod+B'],
    run: () => useSession.setState((s) => ({ outlineOpen: !s.outlineOpen })),
  },
  {
    id: 'toggle-inspector',
    label: 'Show or hide the inspector',
    group: 'View',
    keys: ['mod+I'],
    run: () => useSession.setState((s) => ({ inspectorOpen: !s.inspectorOpen })),
  },
  {
    id: 'toggle-code',
    label: 'Show or hide the code',
    group: 'View',
    keys: ['mod+J'],
    run: () => useSession.setState((s) => ({ bottomOpen: !s.bottomOpen })),
  },
  {
    id: 'toggle-minimap',
    label: 'Show or hide the minimap',
    group: 'View',
    keys: ['M'],
    run: () => useSession.setState((s) => ({ minimapOpen: !s.minimapOpen })),
  },
  {
    id: 'theme-light',
    label: 'Use the light theme',
    group: 'View',
    run: () => useSession.setState({ theme: 'light' }),
  },
  {
    id: 'theme-dark',
    label: 'Use the dark theme',
    group: 'View',
    run: () => useSession.setState({ theme: 'dark' }),
  },
  {
    id: 'theme-system',
    label: 'Use the theme of the system',
    group: 'View',
    run: () => useSession.setState({ theme: 'system' }),
  },
  {
    id: 'show-problems',
    label: 'Show problems',
    group: 'View',
    keys: ['mod+shift+M'],
    run: () => showBottom('problems'),
  },
  {
    id: 'next-problem',
    label: 'Next problem',
    group: 'View',
    keys: ['F8'],
    run: async () => (await import('./nextProblem.ts')).goToNextProblem(1),
  },
  {
    id: 'previous-problem',
    label: 'Previous problem',
    group: 'View',
    keys: ['shift+F8'],
    run: async () => (await import('./nextProblem.ts')).goToNextProblem(-1),
  },

  {
    id: 'show-overlaps',
    label: 'Show overlaps',
    group: 'View',
    unavailable: (state) => (overlappable(state) ? undefined : 'no route of an HTTP API is selected'),
    run: () => {
      const route = overlappable(useEditor.getState());
      if (route) showOverlaps(route.id);
    },
  },
  {
    id: 'which-route',
    label: 'Which route answers?',
    detail: 'Try a request or a message',
    group: 'View',
    ...forCurrentApi(tryRequest),
  },
  {
    id: 'show-security',
    label: 'Show security',
    detail: 'Who can call the API',
    group: 'View',
    ...forCurrentApi((id) => goTo({ id, field: 'security' })),
  },

  { id: 'new', label: 'New design…', group: 'Design', run: showStart },
  { id: 'designs', label: 'Open a design…', group: 'Design', keys: ['mod+O'], run: () => openDialog('designs') },
  { id: 'open-file', label: 'Open a file…', group: 'Design', run: pickFile },
  { id: 'examples', label: 'Open an example…', group: 'Design', run: () => openDialog('examples') },
  { id: 'rename-design', label: 'Rename the design…', group: 'Design', run: () => openDialog('rename') },
  { id: 'save', label: 'Save now', group: 'Design', keys: ['mod+S'], run: saveNow },
  { id: 'save-file', label: 'Save to a file', group: 'Design', keys: ['mod+shift+S'], run: saveToFile },
  { id: 'share', label: 'Share a link', group: 'Design', run: () => openDialog('share') },
  { id: 'export', label: 'Export', group: 'Design', keys: ['mod+E'], run: () => openDialog('export') },
  { id: 'delete-design', label: 'Delete the design…', group: 'Design', run: () => openDialog('delete') },

  {
    id: 'palette',
    label: 'Search or run a command',
    group: 'Help',
    keys: ['mod+K', 'mod+shift+P'],
    run: () => openDialog('palette'),
  },
  {
    id: 'explain-field',
    label: 'Explain the field',
    group: 'Help',
    keys: ['F1'],
    unavailable: () => (fieldToExplain() ? undefined : 'no field with a help text has the focus'),
    run: explainField,
  },
  { id: 'rules', label: 'Rules: all that Portico checks', group: 'Help', run: () => openRules() },
  { id: 'shortcuts', label: 'Keyboard shortcuts', group: 'Help', keys: ['?'], run: () => openDialog('shortcuts') },
];
