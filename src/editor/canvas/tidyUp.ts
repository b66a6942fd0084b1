import { moveNodes } from '../../core/commands/moveNodes.ts';
import type { PorticoDocument } from '../../core/model/document.ts';
import type { ApiId, NodeId } from '../../core/model/ids.ts';
import { type Layout, type Point, positionOf } from '../../core/model/layout.ts';
import { dispatch, notify, useEditor } from '../store/editor.ts';
import { useCanvas } from './canvasStore.ts';
import { tidyLayout } from './tidyLayout.ts';

const DURATION = 260;

/** Lays out all frames, or one, as one undoable step; nodes glide to their places. */
export async function tidyUp(apiId?: ApiId): Promise<void> {
  const before = useEditor.getState().document;
  const positions = tidyLayout(before, apiId);
  if (Object.keys(positions).length === 0) return notify('info', 'Everything is tidy already.');
  const tidied = dispatch(moveNodes(positions, 'Tidy up'));
  if (!tidied.ok || reducedMotion()) return;
  await glide(before.layout, Object.entries(positions) as [NodeId, Point][], tidied.value); // the keys of a record of nodes
}

export function reducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Draws nodes on their way from where they were; ends early when the document changes meanwhile. */
function glide(from: Layout, to: readonly [NodeId, Point][], document: PorticoDocument): Promise<void> {
  const start = performance.now();
  return new Promise((resolve) => {
    const draw = (now: number) => {
      const progress = Math.min(1, Math.max(0, (now - start) / DURATION));
      if (progress === 1 || useEditor.getState().document !== document) {
        useCanvas.setState({ moved: undefined });
        return resolve();
      }
      const eased = 1 - (1 - progress) ** 3;
      const between = (a: number, b: number) => a + (b - a) * eased;
      useCanvas.setState({
        moved: new Map(
          to.map(([id, at]) => {
            const was = positionOf(from, id);
            return [id, { x: between(was.x, at.x), y: between(was.y, at.y) }];
          }),
        ),
      });
      requestAnimationFrame(draw);
    };
    draw(start);
  });
}
