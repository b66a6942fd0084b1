import type { NodeChange } from '@xyflow/react';
import { moveNodes } from '../../core/commands/moveNodes.ts';
import { type EntityId, isNodeId, type NodeId } from '../../core/model/ids.ts';
import { type Point, positionOf } from '../../core/model/layout.ts';
import { dispatch, select, useEditor } from '../store/editor.ts';
import { useCanvas } from './canvasStore.ts';
import type { FlowNode } from './flowTypes.ts';

/**
 * What React Flow reports: selection goes to the session; positions stay here while a drag lasts and become one
 * command at its end.
 */
export function applyNodeChanges(changes: NodeChange<FlowNode>[]): void {
  const toggled = new Map<NodeId, boolean>();
  const dragged = new Map<NodeId, Point>();
  const dropped = new Map<NodeId, Point>();
  for (const change of changes) {
    if (change.type !== 'select' && change.type !== 'position') continue;
    const id = change.id as NodeId; // the projection's nodes are named by their entity's id
    if (change.type === 'select') toggled.set(id, change.selected);
    else if (!change.position) continue;
    else if (change.dragging) dragged.set(id, change.position);
    else dropped.set(id, change.position);
  }
  if (toggled.size > 0) select(toggledSelection(useEditor.getState().selection, toggled));
  if (useCanvas.getState().dragCancelled) return;
  if (dragged.size > 0) {
    useCanvas.setState(({ moved }) => ({ moved: new Map([...(moved ?? []), ...dragged]) }));
  }
  if (dropped.size > 0) drop(dropped);
}

/** What is selected besides nodes, a stage say, is not any more once a node is clicked. */
export function toggledSelection(
  selection: readonly EntityId[],
  toggled: ReadonlyMap<NodeId, boolean>,
): readonly EntityId[] {
  const kept = selection.filter((id) => isNodeId(id) && toggled.get(id) !== false);
  const added = [...toggled].filter(([id, on]) => on && !kept.includes(id)).map(([id]) => id);
  return [...kept, ...added];
}

function drop(positions: ReadonlyMap<NodeId, Point>): void {
  const { layout } = useEditor.getState().document;
  const changed = [...positions].filter(([id, { x, y }]) => {
    const before = positionOf(layout, id);
    return before.x !== x || before.y !== y;
  });
  if (changed.length > 0) dispatch(moveNodes(Object.fromEntries(changed)));
  useCanvas.setState({ moved: undefined });
}
