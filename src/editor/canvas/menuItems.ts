import { disconnectRoutes } from '../../core/commands/connectRoute.ts';
import { setRouteAuthorization } from '../../core/commands/setAuthorization.ts';
import { accessText, defaultAccess } from '../../core/model/accessText.ts';
import { AUTHORIZER_KIND_LIST, AUTHORIZER_KINDS, type RouteAuthorization } from '../../core/model/authorizer.ts';
import type { Design } from '../../core/model/design.ts';
import { isKind, type RouteId } from '../../core/model/ids.ts';
import type { IntegrationKind } from '../../core/model/integration.ts';
import { familiesOf } from '../../core/model/integrationKinds.ts';
import { INTEGRATION_SIZE, type Point } from '../../core/model/layout.ts';
import { nameOf } from '../../core/model/naming.ts';
import type { Protocol } from '../../core/model/protocol.ts';
import { authorizersOf, protocolOf } from '../../core/model/queries.ts';
import type { Action } from '../store/action.ts';
import { ACTIONS, actionOf, keysOf } from '../store/actions.ts';
import { canvasView } from '../store/canvasView.ts';
import { dispatch, select, useEditor } from '../store/editor.ts';
import { addAlarm, addAuthorizer, addIntegration, addModel, addRoute, addRouteTo, addStage } from '../store/edits.ts';
import { showOverlaps, tryRequest } from '../store/selectionEdits.ts';
import { addItem } from './addItem.ts';
import { type CanvasState, type PaletteItem, useCanvas } from './canvasStore.ts';
import { placeAt } from './placeAt.ts';
import type { QuickAddPurpose } from './quickAddItems.ts';

export interface MenuItem {
  label: string;
  /** The items of the menu that it opens; it does nothing by itself then. */
  items?: readonly MenuItem[];
  keys?: string | undefined;
  /** Why it cannot be done now. */
  unavailable?: string | undefined;
  run(): void | Promise<void>;
}

/** The actions that add something; the canvas's menu adds it where the menu was opened. */
const PLACED: Readonly<Record<string, PaletteItem>> = {
  'add-route': { kind: 'route' },
  'add-api': { kind: 'api', protocol: 'HTTP' },
  'add-websocket-api': { kind: 'api', protocol: 'WEBSOCKET' },
};

/** What a menu of the canvas offers, in groups that a line divides. */
export function menuItems(menu: NonNullable<CanvasState['menu']>): MenuItem[][] {
  const { target, at, screen } = menu;
  const quickAdd = (purpose: QuickAddPurpose, anywhere = true) =>
    useCanvas.setState({ quickAdd: { at, screen, purpose, ...(anywhere && { anywhere: true }) } });
  switch (target.kind) {
    case 'canvas':
      return [
        [
          ...actionsFor('canvas', ['Add']).flatMap((action) => {
            const item = PLACED[action.id];
            const line = { ...itemOf(action), ...(item && { run: () => addItem(item, at) }) };
            if (item?.kind !== 'route') return line;
            return [line, ...integrationItems(protocolAt(at), (of) => addItem({ kind: 'integration', of }, at))];
          }),
          { label: 'Quick add…', keys: '/', run: () => quickAdd({ kind: 'anything' }, false) },
        ],
        actionsFor('canvas', ['Edit']).map(itemOf),
        actionsFor('canvas', ['View', 'Design', 'Help']).map(itemOf),
      ];
    case 'connection': {
      const { routeId } = target;
      const { design } = useEditor.getState().document;
      const integrationId = design.routes[routeId]?.integrationId;
      return [
        [
          { label: 'Connect to another…', keys: 'C', run: () => quickAdd({ kind: 'target', routeId }) },
          { label: 'Disconnect', keys: 'Delete', run: () => void dispatch(disconnectRoutes([routeId]), []) },
        ],
        [
          { label: `Select ${nameOf(design, routeId)}`, run: () => select([routeId]) },
          ...(integrationId
            ? [{ label: `Select ${nameOf(design, integrationId)}`, run: () => select([integrationId]) }]
            : []),
        ],
      ];
    }
    case 'node':
      return [ownItems(), actionsFor('node', ['Add', 'Edit']).map(itemOf), actionsFor('node', ['View']).map(itemOf)];
  }
}

/** What the selected nodes can do beyond the actions that every node has. */
function ownItems(): MenuItem[] {
  const { document, selection } = useEditor.getState();
  const { design } = document;
  const routeIds = selection.filter((id) => isKind('route', id));
  const connected = routeIds.filter((id) => design.routes[id]?.integrationId);
  const [only] = selection;
  const items: MenuItem[] = [];
  if (selection.length === 1 && only) {
    if (isKind('route', only)) {
      items.push({ label: 'Connect to…', keys: 'C', run: () => canvasView()?.connect(only) });
      if (design.routes[only]?.protocol === 'HTTP') {
        items.push({ label: 'Show overlaps', run: () => showOverlaps(only) });
      }
    } else if (isKind('integration', only)) {
      items.push({ label: 'Add route to this', run: () => void addRouteTo(only) });
      items.push({
        label: 'Connect a route…',
        keys: 'C',
        run: () => canvasView()?.connect(only),
      });
    } else if (isKind('api', only)) {
      items.push({ label: 'Add route', run: () => void addRoute(only) });
      const protocol = protocolOf(design, only);
      items.push(...integrationItems(protocol, (kind) => void addIntegration(kind, only)));
      const authorizers = AUTHORIZER_KIND_LIST.filter((kind) => AUTHORIZER_KINDS[kind].protocol === protocol).map(
        (kind): MenuItem => ({
          ...itemOf(actionOf(`add-authorizer-${kind}`)),
          run: () => void addAuthorizer(kind, only),
        }),
      );
      items.push(...subMenu('Add authorizer', authorizers));
      if (protocol === 'WEBSOCKET') items.push({ label: 'Add model', run: () => void addModel(only) });
      items.push({ label: 'Add stage', run: () => void addStage(only) });
      items.push({ label: 'Add alarm', run: () => void addAlarm(only) });
      items.push({ label: 'Which route answers?', run: () => tryRequest(only) });
      items.push({ label: 'Tidy up this API', run: () => canvasView()?.tidyUp(only) });
    }
  }
  const access = accessItems(design, routeIds);
  if (access.length > 0) items.push({ label: 'Access', items: access, run: () => undefined });
  if (connected.length > 0) {
    items.push({
      label: connected.length === 1 ? 'Disconnect' : `Disconnect ${connected.length} routes`,
      run: () => void dispatch(disconnectRoutes(connected)),
    });
  }
  return items;
}

/** What may guard routes of one API: what the API says, nobody, IAM, or one of its authorizers. */
function accessItems(design: Design, routeIds: readonly RouteId[]): MenuItem[] {
  const [apiId, ...others] = new Set(routeIds.map((id) => design.routes[id]?.apiId));
  if (!apiId || others.length > 0) return [];
  const webSocket = protocolOf(design, apiId) === 'WEBSOCKET';
  if (webSocket && routeIds.some((id) => design.routes[id]?.key.kind !== 'connect')) return [];
  const guard = (label: string, authorization: RouteAuthorization | undefined): MenuItem => ({
    label,
    run: () => void dispatch(setRouteAuthorization(routeIds, authorization)),
  });
  return [
    ...(webSocket ? [] : [guard(`As the API: ${accessText(defaultAccess(design, apiId))}`, undefined)]),
    guard('Open', { kind: 'none' }),
    guard('IAM', { kind: 'iam' }),
    ...authorizersOf(design, apiId)
      .filter(({ kind }) => AUTHORIZER_KINDS[kind].protocol === protocolOf(design, apiId))
      .map(({ id, name }) => guard(name || '(unnamed)', { kind: 'authorizer', authorizerId: id, scopes: [] })),
  ];
}

/** An item for each kind of integration that APIs of a protocol have; a family of several is a menu of its own. */
function integrationItems(protocol: Protocol, add: (kind: IntegrationKind) => void): MenuItem[] {
  return familiesOf(protocol).flatMap(({ one, kinds }) => {
    const items = kinds.map((kind): MenuItem => {
      const action = `add-${kind}`;
      return { label: actionOf(action).label, keys: keysOf(action), run: () => add(kind) };
    });
    return subMenu(`Add ${one}`, items);
  });
}

/** Several items as a menu of their own, one by itself. */
function subMenu(label: string, items: readonly MenuItem[]): readonly MenuItem[] {
  return items.length > 1 ? [{ label, items, run: () => undefined }] : items;
}

/** What the API speaks that something added at a point goes to. */
function protocolAt(at: Point): Protocol {
  const { document } = useEditor.getState();
  const { apiId } = placeAt(document, at, INTEGRATION_SIZE);
  return apiId ? protocolOf(document.design, apiId) : 'HTTP';
}

function actionsFor(menu: 'node' | 'canvas', groups: readonly Action['group'][]): Action[] {
  return ACTIONS.filter((action) => action.menus?.includes(menu) && groups.includes(action.group));
}

function itemOf(action: Action): MenuItem {
  return {
    label: action.label,
    keys: action.keys?.[0],
    unavailable: action.unavailable?.(useEditor.getState()),
    run: () => action.run(),
  };
}
