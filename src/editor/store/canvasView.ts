import type { ApiId, EntityId, IntegrationId, RouteId } from '../../core/model/ids.ts';
import type { Point } from '../../core/model/layout.ts';

/** What the rest of the editor may ask of the canvas while it is on the screen. */
export interface CanvasView {
  zoomIn(): void;
  zoomOut(): void;
  zoomTo(scale: number): void;
  /** Brings everything, or the given entities, into view. */
  fit(ids?: readonly EntityId[]): void;
  /** Opens quick-add where the pointer is, or in the middle of what is visible. */
  quickAdd(): void;
  /** Opens the list of what a route may go to, or of the routes that may go to an integration. */
  connect(id: RouteId | IntegrationId): void;
  /** Automatic layout of all frames, or of one; an undoable command. */
  tidyUp(apiId?: ApiId): void;
  /** Moves the focus to the canvas. */
  focus(): void;
  /** Where the pointer last was, or the middle of what is visible, in canvas coordinates. */
  pointer(): Point;
}

let current: CanvasView | undefined;

/** Called by the canvas when it appears, and with undefined when it goes. */
export function setCanvasView(view: CanvasView | undefined): void {
  current = view;
}

export function canvasView(): CanvasView | undefined {
  return current;
}
