import { create } from 'zustand';
import { connectionRefusal } from '../../core/commands/connectRoute.ts';
import { type ApiId, type IntegrationId, isKind, type RouteId } from '../../core/model/ids.ts';
import type { IntegrationKind } from '../../core/model/integration.ts';
import type { Point } from '../../core/model/layout.ts';
import type { Protocol } from '../../core/model/protocol.ts';
import { useEditor } from '../store/editor.ts';
import type { Moved } from './projectFlow.ts';
import type { QuickAddPurpose } from './quickAddItems.ts';

/** The fixed end of a connection that is being dragged. */
export type Connecting = { from: 'route'; routeId: RouteId } | { from: 'integration'; integrationId: IntegrationId };

export type PaletteItem =
  | { kind: 'route' }
  | { kind: 'integration'; of: IntegrationKind }
  | { kind: 'api'; protocol: Protocol };

/** A point twice: on the canvas, and in pixels from the canvas's corner on the screen. */
export interface Spot {
  at: Point;
  screen: Point;
}

export type MenuTarget = { kind: 'node' } | { kind: 'connection'; routeId: RouteId } | { kind: 'canvas' };

export interface QuickAddRequest extends Spot {
  purpose: QuickAddPurpose;
  /** New things go to the next free place rather than to the spot, which nobody pointed at. */
  anywhere?: true;
}

/** What only the canvas knows, and only while it happens. */
export interface CanvasState {
  moved: Moved | undefined;
  /** Escape was pressed during the drag, whose further moves and end mean nothing. */
  dragCancelled: boolean;
  connecting: Connecting | undefined;
  quickAdd: QuickAddRequest | undefined;
  menu: (Spot & { target: MenuTarget }) | undefined;
  /** What is dragged from the palette, and the API it would go to. */
  carried: { item: PaletteItem; screen: Point; over: ApiId | undefined } | undefined;
}

export const useCanvas = create<CanvasState>()(() => ({
  moved: undefined,
  dragCancelled: false,
  connecting: undefined,
  quickAdd: undefined,
  menu: undefined,
  carried: undefined,
}));

/** Why the connection that is being dragged cannot end at a node, or undefined when it can or none is dragged. */
export function refusalAt(connecting: Connecting | undefined, id: RouteId | IntegrationId): string | undefined {
  if (!connecting) return undefined;
  const { design } = useEditor.getState().document;
  switch (connecting.from) {
    case 'route':
      return isKind('integration', id) ? connectionRefusal(design, connecting.routeId, id) : undefined;
    case 'integration':
      return isKind('route', id) ? connectionRefusal(design, id, connecting.integrationId) : undefined;
  }
}
