import { type RefObject, useEffect } from 'react';
import { entityOf } from '../../core/model/design.ts';
import type { PorticoDocument } from '../../core/model/document.ts';
import { isKind, isNodeId, type NodeId } from '../../core/model/ids.ts';
import { type CanvasView, setCanvasView } from '../store/canvasView.ts';
import { useEditor } from '../store/editor.ts';
import { useCanvas } from './canvasStore.ts';
import { focusPlace } from './focusPlace.ts';
import type { QuickAddPurpose } from './quickAddItems.ts';
import { boundsOf, type Flow, fitting, nodesOf, type Rect, revealing, type Viewport } from './showing.ts';
import { spotAt, spotInside } from './spot.ts';
import { reducedMotion, tidyUp } from './tidyUp.ts';

/** An opened design is not shown smaller than this, even if it does not fit. */
const OPENING_ZOOM = 0.55;
const EMPTY_VIEWPORT: Viewport = { x: 40, y: 40, zoom: 1 };

/** Lets the rest of the editor steer the canvas while it is there, and follows what is opened, added and asked for. */
export function useCanvasView(flow: Flow, container: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let pointer: { x: number; y: number } | undefined;
    const track = (event: PointerEvent) => {
      pointer = { x: event.clientX, y: event.clientY };
    };
    const forget = () => {
      pointer = undefined;
    };
    element.addEventListener('pointermove', track);
    element.addEventListener('pointerleave', forget);

    const size = () => ({ width: element.clientWidth, height: element.clientHeight });
    const show = (viewport: Viewport, duration = 200) =>
      void flow.setViewport(viewport, { duration: motion(duration) });
    const reveal = (rect: Rect | undefined) => {
      if (!rect) return;
      const now = flow.getViewport();
      const next = revealing(rect, size(), now);
      if (next !== now) show(next);
    };
    const open = (document: PorticoDocument, duration: number) => {
      const all = boundsOf(document, apiIds(document));
      show(all ? fitting(all, size(), OPENING_ZOOM) : EMPTY_VIEWPORT, duration);
    };
    const view: CanvasView = {
      zoomIn: () => void flow.zoomIn({ duration: motion(120) }),
      zoomOut: () => void flow.zoomOut({ duration: motion(120) }),
      zoomTo: (scale) => void flow.zoomTo(scale, { duration: motion(120) }),
      fit: (ids) => {
        const { document } = useEditor.getState();
        const nodes = ids?.flatMap((id) => nodesOf(document, id));
        const rect = boundsOf(document, nodes ?? apiIds(document));
        if (rect) show(fitting(rect, size()));
      },
      quickAdd: () => {
        const spot = pointer ? spotAt(pointer.x, pointer.y, flow, element) : spotInside(element, flow, element);
        useCanvas.setState({
          quickAdd: { ...spot, purpose: { kind: 'anything' }, ...(!pointer && { anywhere: true }) },
        });
      },
      connect: (id) => {
        const node = element.querySelector(`[data-id="${id}"]`);
        const purpose: QuickAddPurpose = isKind('route', id)
          ? { kind: 'target', routeId: id }
          : { kind: 'source', integrationId: id };
        useCanvas.setState({ quickAdd: { ...spotInside(node ?? element, flow, element), anywhere: true, purpose } });
      },
      tidyUp: async (apiId) => {
        await tidyUp(apiId);
        if (apiId === undefined) open(useEditor.getState().document, 200);
      },
      focus: () => {
        const [id] = useEditor.getState().selection;
        const node = id && element.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`);
        (node ?? element.querySelector<HTMLElement>('[data-canvas-focus]'))?.focus({ preventScroll: true });
      },
      pointer: () => (pointer ? spotAt(pointer.x, pointer.y, flow, element) : spotInside(element, flow, element)).at,
    };
    setCanvasView(view);
    open(useEditor.getState().document, 0);

    const unsubscribe = useEditor.subscribe((now, before) => {
      if (now.document !== before.document) keepFocus(element);
      if (now.documentKey !== before.documentKey) open(now.document, 0);
      else if (now.revealRequest && now.revealRequest !== before.revealRequest) {
        reveal(boundsOf(now.document, nodesOf(now.document, now.revealRequest.id)));
      } else if (now.selection !== before.selection && now.document !== before.document) {
        const added = now.selection.filter((id): id is NodeId => isNodeId(id) && !entityOf(before.document.design, id));
        const [first] = added;
        // What the canvas or a shortcut added is where its keys go on; a panel keeps the focus it has.
        if (first && (element.contains(document.activeElement) || document.activeElement === document.body)) {
          requestAnimationFrame(() => focusPlace(element, { kind: 'node', id: first }));
        } else reveal(boundsOf(now.document, added));
      }
    });
    return () => {
      unsubscribe();
      setCanvasView(undefined);
      element.removeEventListener('pointermove', track);
      element.removeEventListener('pointerleave', forget);
    };
  }, [flow, container]);
}

/** The focus of what goes moves on: in a folded part of a form to its title, from elsewhere to the canvas. */
function keepFocus(element: HTMLElement): void {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return;
  const title = focused.closest('details')?.querySelector<HTMLElement>(':scope > summary');
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    const next = title?.isConnected ? title : element.querySelector<HTMLElement>('[data-canvas-focus]');
    next?.focus({ preventScroll: true });
  });
}

/** @param duration in milliseconds; none for people who asked for reduced motion. */
export function motion(duration: number): number {
  return reducedMotion() ? 0 : duration;
}

function apiIds({ design }: PorticoDocument): NodeId[] {
  return Object.values(design.apis).map((api) => api.id);
}
