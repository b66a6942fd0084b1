import type { Design } from '../../core/model/design.ts';
import type { EntityId, NodeId } from '../../core/model/ids.ts';
import { nodesUsing } from '../../core/model/usage.ts';
import type { EditorState } from '../store/editor.ts';

interface Using {
  design: Design;
  selection: readonly EntityId[];
  nodes: ReadonlySet<NodeId>;
}

let latest: Using | undefined;

/**
 * Whether a list points at a node, or it uses something selected that is no node itself: an authorizer, a VPC link, a
 * queue. All nodes ask after each change, so the answer is made once.
 */
export function isUsing({ document: { design }, selection, pointed }: EditorState, id: NodeId): boolean {
  if (pointed === id) return true;
  if (latest?.design !== design || latest.selection !== selection) {
    latest = { design, selection, nodes: new Set(selection.flatMap((selected) => nodesUsing(design, selected))) };
  }
  return latest.nodes.has(id);
}
