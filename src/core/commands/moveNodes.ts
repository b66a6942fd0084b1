import type { NodeId } from '../model/ids.ts';
import type { Point } from '../model/layout.ts';
import { ok } from '../result.ts';
import type { Command } from './command.ts';

/** Places nodes: frames on the canvas, others inside their frame. Nodes that are not there are passed over, and so are places that are none. */
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
      const before = document.layout.positions;
      const moved = (Object.entries(positions) as [NodeId, Point][]) // the keys of a record of nodes
        .filter(([id, at]) => {
          const from = before[id];
          return from && (from.x !== at.x || from.y !== at.y) && Number.isFinite(at.x) && Number.isFinite(at.y);
        });
      if (moved.length === 0) return ok(document);
      return ok({ ...document, layout: { positions: { ...before, ...Object.fromEntries(moved) } } });
    },
  };
}
