import type { NodeProps } from '@xyflow/react';
import type { FlowNode } from '../flowTypes.ts';

/** Where a node is does not matter to what it shows: dragging one renders none. */
export function sameNode(before: NodeProps<FlowNode>, now: NodeProps<FlowNode>): boolean {
  return before.data === now.data && before.selected === now.selected;
}
