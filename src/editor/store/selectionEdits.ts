import { batch } from '../../core/commands/command.ts';
import { disconnectRoutes } from '../../core/commands/connectRoute.ts';
import { copyFragment, readFragment, writeFragment } from '../../core/commands/copyFragment.ts';
import { deleteEntities } from '../../core/commands/deleteEntities.ts';
import { moveNodes } from '../../core/commands/moveNodes.ts';
import { pasteFragment } from '../../core/commands/pasteFragment.ts';
import { type ApiId, type EntityId, isKind, isNodeId, type NodeId, type RouteId } from '../../core/model/ids.ts';
import { FRAME_INSET, type Point, positionOf } from '../../core/model/layout.ts';
import { dispatch, goTo, notify, select, useEditor } from './editor.ts';
import { currentApi } from './edits.ts';

/** What canvas, panels, menus and shortcuts do with what is selected. */

/** Deletes the selected entities and disconnects the routes whose connection is selected. */
export function deleteSelection(): void {
  const { document, selection, connections } = useEditor.getState();
  if (connections.length === 0) {
    if (selection.length > 0) dispatch(deleteEntities(document.design, selection), []);
    return;
  }
  const disconnect = disconnectRoutes(connections);
  if (selection.length === 0) dispatch(disconnect, []);
  else dispatch(batch('Delete', [disconnect, deleteEntities(document.design, selection)]), []);
}

/** Deletes what the outline or a list points at, selected or not. */
export function deleteItems(ids: readonly EntityId[]): void {
  dispatch(deleteEntities(useEditor.getState().document.design, ids));
}

/** The clipboard text for the selection, or undefined when nothing is selected. */
export function copiedSelection(): string | undefined {
  const { document, selection } = useEditor.getState();
  const copied = copyFragment(document, selection);
  return copied && writeFragment(copied);
}

export function pasteText(text: string): void {
  const copied = readFragment(text);
  if (!copied.ok) return notify('info', copied.reason);
  const { document, selection } = useEditor.getState();
  const pasted = pasteFragment(
    document,
    copied.value,
    selection.length > 0 ? currentApi(document.design, selection) : undefined,
  );
  if (!pasted.ok) return notify('error', pasted.reason);
  dispatch(pasted.value.command, pasted.value.ids);
}

export function duplicateSelection(): void {
  const { document, selection } = useEditor.getState();
  const copied = copyFragment(document, selection);
  if (!copied) return;
  const pasted = pasteFragment(document, copied);
  if (!pasted.ok) return notify('error', pasted.reason);
  dispatch({ ...pasted.value.command, label: 'Duplicate' }, pasted.value.ids);
}

/** Moves the selected nodes by so many pixels; presses in a row are one step. */
export function nudgeSelection(dx: number, dy: number): void {
  const { document, selection } = useEditor.getState();
  const positions: Partial<Record<NodeId, Point>> = {};
  for (const id of selection) {
    if (!isNodeId(id)) continue;
    const at = positionOf(document.layout, id);
    if (isKind('api', id)) {
      positions[id] = { x: at.x + dx, y: at.y + dy };
      continue;
    }
    const apiId = (isKind('route', id) ? document.design.routes[id] : document.design.integrations[id])?.apiId;
    if (apiId && selection.includes(apiId)) continue; // it moves with its frame
    positions[id] = { x: Math.max(FRAME_INSET.left, at.x + dx), y: Math.max(FRAME_INSET.top, at.y + dy) };
  }
  if (Object.keys(positions).length > 0) dispatch(moveNodes(positions, undefined, `nudge ${selection.join()}`));
}

export function selectAll(): void {
  const { apis, routes, integrations } = useEditor.getState().document.design;
  const ids = [...Object.keys(routes), ...Object.keys(integrations)] as EntityId[]; // keys of tables are ids
  select(ids.length > 0 ? ids : (Object.keys(apis) as EntityId[]));
}

/** Puts the focus into the field that names the selected entity. */
export function renameSelection(): void {
  const [id] = useEditor.getState().selection;
  if (id) openFields(id);
  else goTo({ id: 'design', field: 'name' });
}

/** Where the key of a route is typed, or chosen. */
function keyField(id: RouteId): string {
  const key = useEditor.getState().document.design.routes[id]?.key;
  switch (key?.kind) {
    case 'message':
      return 'key.name';
    case 'connect':
    case 'disconnect':
      return 'key.kind';
    case undefined:
    case 'match':
    case 'default':
      return 'key.path';
  }
}

/** Selects an entity and puts the focus into the field that names it. */
export function openFields(id: EntityId): void {
  if (isKind('route', id)) goTo({ id, field: keyField(id) });
  else if (isKind('mapping', id)) goTo({ id, field: 'key' });
  else goTo({ id, field: 'name' });
}

/** Selects a route and unfolds which others it comes before and gives way to. */
export function showOverlaps(id: RouteId): void {
  goTo({ id, field: 'overlaps' });
}

/** Selects an API and puts the focus where a request, or a message, can be tried. */
export function tryRequest(id: ApiId): void {
  goTo({ id, field: 'request' });
}
