import { AUTHORIZER_KIND_LIST, AUTHORIZER_KINDS } from '../../core/model/authorizer.ts';
import { type ApiId, type IntegrationId, isKind, type RouteId } from '../../core/model/ids.ts';
import type { IntegrationKind } from '../../core/model/integration.ts';
import { INTEGRATION_KIND_LIST, INTEGRATION_KINDS, kindFor } from '../../core/model/integrationKinds.ts';
import { A_PROTOCOL, PROTOCOLS, type Protocol } from '../../core/model/protocol.ts';
import { protocolOf } from '../../core/model/queries.ts';
import { canvasView } from './canvasView.ts';
import { type EditorState, notify, redo, select, undo, useEditor } from './editor.ts';
import {
  addAlarm,
  addApi,
  addAuthorizer,
  addDomain,
  addIntegration,
  addModel,
  addRoute,
  addSchema,
  addStage,
  addUsagePlan,
  addVpcLink,
  currentApi,
} from './edits.ts';
import { pickFile, saveNow, saveToFile, showStart } from './library.ts';
import {
  copiedSelection,
  deleteSelection,
  duplicateSelection,
  pasteText,
  renameSelection,
  selectAll,
} from './selectionEdits.ts';
import { explainField, fieldToExplain, focusOutlineSearch, openDialog, showBottom, useSession } from './session.ts';

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

const needsSelection = (state: EditorState) => (state.selection.length === 0 ? 'nothing is selected' : undefined);
const needsSelectionOrConnection = (state: EditorState) =>
  state.connections.length === 0 ? needsSelection(state) : undefined;

/** The one route, connection or integration that could get another end. */
function connectable({ selection, connections }: EditorState): RouteId | IntegrationId | undefined {
  const [id, ...others] = [...selection, ...connections];
  return id && others.length === 0 && (isKind('route', id) || isKind('integration', id)) ? id : undefined;
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

/** Whether a list of actions offers one: of two that add the same to APIs of either protocol only the one that fits. */
export function isOffered({ protocol, hasTwin }: Action, state: EditorState): boolean {
  return !hasTwin || protocol === (currentProtocol(state) ?? 'HTTP');
}

/** What an action is called now: undo and redo name their step. */
export function actionLabel(action: Action, { history }: EditorState): string {
  const step = action.id === 'undo' ? history.past.at(-1) : action.id === 'redo' ? history.future.at(-1) : undefined;
  return step ? `${action.label} ${step.label}` : action.label;
}

/** What the API speaks that is worked on; undefined when there is none. */
export function currentProtocol({ document: { design }, selection }: EditorState): Protocol | undefined {
  const apiId = currentApi(design, selection);
  return apiId && protocolOf(design, apiId);
}

/** Why what only APIs of a protocol have cannot be added now. */
function needsProtocol(state: EditorState, protocol: Protocol): string | undefined {
  const current = currentProtocol(state);
  if (!current || current === protocol) return undefined;
  return `only ${A_PROTOCOL[protocol]} has it`;
}

/** The key that runs an action, or the one that adds the same to APIs of either protocol. */
export function keysOf(id: string): string | undefined {
  const kind = INTEGRATION_KIND_LIST.find((candidate) => id === `add-${candidate}`);
  const keyed = kind && PROTOCOLS.map((protocol) => kindFor(protocol, kind)).find((twin) => twin && ADD_KEYS[twin]);
  return actionOf(keyed ? `add-${keyed}` : id).keys?.[0];
}

/** What is done to the API that is worked on. */
function forCurrentApi(run: (apiId: ApiId) => unknown, protocol?: Protocol): Pick<Action, 'unavailable' | 'run'> {
  return {
    unavailable: (state) => {
      if (!currentApi(state.document.design, state.selection)) return 'there is no API yet';
      return protocol && needsProtocol(state, protocol);
    },
    run: () => {
      const { document, selection } = useEditor.getState();
      const apiId = currentApi(document.design, selection);
      if (apiId) run(apiId);
    },
  };
}

/** The kinds that are added most have a key of their own. */
const ADD_KEYS: Readonly<Partial<Record<IntegrationKind, string>>> = {
  lambda: 'L',
  'http-url': 'U',
  alb: 'B',
  sqs: 'Q',
  'event-bridge': 'E',
  'step-functions': 'S',
  kinesis: 'K',
};

/** Everything that the palette, the menus, the shortcuts and the list of shortcuts offer. */
export const ACTIONS: readonly Action[] = [
  { id: 'add-route', label: 'Add route', group: 'Add', keys: ['R'], menus: ['canvas'], run: () => void addRoute() },
  ...INTEGRATION_KIND_LIST.map(
    (kind): Action => ({
      id: `add-${kind}`,
      label: `Add ${INTEGRATION_KINDS[kind].title}`,
      detail: INTEGRATION_KINDS[kind].hint,
      group: 'Add',
      protocol: INTEGRATION_KINDS[kind].protocol,
      hasTwin: PROTOCOLS.every((protocol) => kindFor(protocol, kind)),
      ...(ADD_KEYS[kind] && { keys: [ADD_KEYS[kind]] }),
      unavailable: (state) => {
        const { protocol } = INTEGRATION_KINDS[kind];
        return kindFor(currentProtocol(state) ?? protocol, kind) ? undefined : needsProtocol(state, protocol);
      },
      run: () => {
        const { protocol } = INTEGRATION_KINDS[kind];
        addIntegration(kindFor(currentProtocol(useEditor.getState()) ?? protocol, kind) ?? kind);
      },
    }),
  ),
  { id: 'add-api', label: 'Add HTTP API', group: 'Add', keys: ['A'], menus: ['canvas'], run: () => void addApi() },
  {
    id: 'add-websocket-api',
    label: 'Add WebSocket API',
    detail: '$connect, $default and $disconnect, with a function and a stage',
    group: 'Add',
    keys: ['W'],
    menus: ['canvas'],
    run: () => void addApi(undefined, 'WEBSOCKET'),
  },
  ...AUTHORIZER_KIND_LIST.map(
    (kind): Action => ({
      id: `add-authorizer-${kind}`,
      label: `Add ${AUTHORIZER_KINDS[kind].label} authorizer`,
      detail: AUTHORIZER_KINDS[kind].hint,
      group: 'Add',
      protocol: AUTHORIZER_KINDS[kind].protocol,
      hasTwin: AUTHORIZER_KINDS[kind].label === AUTHORIZER_KINDS.lambda.label,
      unavailable: (state) => needsProtocol(state, AUTHORIZER_KINDS[kind].protocol),
      run: () => void addAuthorizer(kind),
    }),
  ),
  { id: 'add-stage', label: 'Add stage', group: 'Add', ...forCurrentApi(addStage) },
  { id: 'add-alarm', label: 'Add alarm', group: 'Add', ...forCurrentApi(addAlarm) },
  { id: 'add-schema', label: 'Add shared schema', group: 'Add', ...forCurrentApi(addSchema, 'HTTP') },
  { id: 'add-model', label: 'Add model', group: 'Add', ...forCurrentApi(addModel, 'WEBSOCKET') },
  {
    id: 'add-usage-plan',
    label: 'Add usage plan',
    detail: 'API keys for clients that connect',
    group: 'Add',
    run: () => void addUsagePlan(),
  },
  { id: 'add-domain', label: 'Add custom domain', group: 'Add', run: () => void addDomain() },
  { id: 'add-vpc-link', label: 'Add VPC link', group: 'Add', run: () => void addVpcLink() },
  { id: 'quick-add', label: 'Quick add…', group: 'Add', keys: ['/'], run: () => canvasView()?.quickAdd() },

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
  { id: 'shortcuts', label: 'Keyboard shortcuts', group: 'Help', keys: ['?'], run: () => openDialog('shortcuts') },
];
