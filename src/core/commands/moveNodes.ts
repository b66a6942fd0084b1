import type { NodeId } from '../model/ids.ts';
import type { Point } from '../model/layout.ts';
import { ok } from '../result.ts';
import type { Command } from './command.ts';

/** Places nodes: frames on the canvas, others inside their frame. Nodes that are not there are passed over. */
export function moveNodes(
  positions: Readonly<Partial<Record<NodeId, Point>>>,
  label?: string,
  merge?: string,
): Command {
  const count = Object.keys(positions).length;
  return {
    label: label ?? (count === 1 ? 'Move' : `Move ${count} items`),
    ...(merge !== undefined && { merge }),
    apply(document) {
      const next = { ...document.layout.positions };
      for (const [id, at] of Object.entries(positions) as [NodeId, Point][]) {
        // the keys of a record of nodes
        if (next[id]) next[id] = at;
      }
      return ok({ ...document, layout: { positions: next } });
    },
  };
}
