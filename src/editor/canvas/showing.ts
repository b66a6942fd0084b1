import type { ReactFlowInstance } from '@xyflow/react';
import { entityOf } from '../../core/model/design.ts';
import type { PorticoDocument } from '../../core/model/document.ts';
import { type EntityId, isKind, isNodeId, type NodeId } from '../../core/model/ids.ts';
import { type Point, positionOf, type Size, sizeOf } from '../../core/model/layout.ts';
import { nodesUsing } from '../../core/model/usage.ts';
import type { FlowEdge, FlowNode } from './flowTypes.ts';

export type Flow = ReactFlowInstance<FlowNode, FlowEdge>;
export interface Rect extends Point, Size {}
export interface Viewport extends Point {
  zoom: number;
}

export const MIN_ZOOM = 0.08;
export const MAX_ZOOM = 2;
/** Below this scale the text of a node cannot be read, and less is drawn. */
export const FAR_ZOOM = 0.45;
/** What floats over the canvas at its bottom, and a margin elsewhere, in pixels on the screen. */
const MARGIN = { left: 28, top: 24, right: 28, bottom: 92 } as const;

/** The nodes an entity shows in: what an API owns in its frame, what integrations and routes use in those; a custom domain in none. */
export function nodesOf({ design }: PorticoDocument, id: EntityId): readonly NodeId[] {
  if (isNodeId(id)) return [id];
  const entity = entityOf(design, id);
  if (isKind('stage', id) && entity && 'apiId' in entity) return [entity.apiId]; // not the functions that manage its connections
  const users = nodesUsing(design, id);
  if (users.length > 0) return users;
  if (entity && 'apiId' in entity) return [entity.apiId];
  const apiId = entity && 'stageId' in entity && entity.stageId && design.stages[entity.stageId]?.apiId;
  return apiId ? [apiId] : [];
}

/** Where a node is on the canvas. */
function rectOf({ design, layout }: PorticoDocument, id: NodeId): Rect {
  const at = positionOf(layout, id);
  const apiId = isKind('route', id)
    ? design.routes[id]?.apiId
    : isKind('integration', id) && design.integrations[id]?.apiId;
  const frame = apiId ? positionOf(layout, apiId) : { x: 0, y: 0 };
  return { x: at.x + frame.x, y: at.y + frame.y, ...sizeOf(design, layout, id) };
}

/** The smallest rectangle around the nodes, or undefined when there are none. */
export function boundsOf(document: PorticoDocument, ids: readonly NodeId[]): Rect | undefined {
  const rects = ids.map((id) => rectOf(document, id));
  if (rects.length === 0) return undefined;
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const width = Math.max(...rects.map((rect) => rect.x + rect.width)) - x;
  const height = Math.max(...rects.map((rect) => rect.y + rect.height)) - y;
  return { x, y, width, height };
}

/** The viewport that shows a rectangle in the middle of what is free of the canvas, at most at 100 %. */
export function fitting(rect: Rect, canvas: Size, minZoom = MIN_ZOOM): Viewport {
  const free = freeArea(canvas);
  const zoom = Math.min(1, Math.max(minZoom, Math.min(free.width / rect.width, free.height / rect.height)));
  return {
    x: centred(free.x, free.width, rect.x, rect.width, zoom),
    y: centred(free.y, free.height, rect.y, rect.height, zoom),
    zoom,
  };
}

/** The viewport moved just so that a rectangle is in the middle, or the same when it can be seen already. */
export function revealing(rect: Rect, canvas: Size, now: Viewport): Viewport {
  const free = freeArea(canvas);
  const shown = { x: rect.x * now.zoom + now.x, y: rect.y * now.zoom + now.y };
  const seen =
    shown.x >= free.x &&
    shown.y >= free.y &&
    shown.x + Math.min(rect.width * now.zoom, free.width) <= free.x + free.width + 1 &&
    shown.y + Math.min(rect.height * now.zoom, free.height) <= free.y + free.height + 1;
  if (seen) return now;
  const { zoom } = now;
  return {
    x: centred(free.x, free.width, rect.x, rect.width, zoom),
    y: centred(free.y, free.height, rect.y, rect.height, zoom),
    zoom,
  };
}

function freeArea({ width, height }: Size): Rect {
  return {
    x: MARGIN.left,
    y: MARGIN.top,
    width: Math.max(80, width - MARGIN.left - MARGIN.right),
    height: Math.max(80, height - MARGIN.top - MARGIN.bottom),
  };
}

/** The offset that puts a stretch in the middle of what is free, or its beginning at the beginning when it is longer. */
function centred(start: number, room: number, at: number, length: number, zoom: number): number {
  return start + Math.max(0, (room - length * zoom) / 2) - at * zoom;
}
