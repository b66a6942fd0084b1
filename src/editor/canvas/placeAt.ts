import type { PorticoDocument } from '../../core/model/document.ts';
import type { ApiId } from '../../core/model/ids.ts';
import {
  FRAME_INSET,
  frameSize,
  GRID,
  type Layout,
  type Point,
  positionOf,
  type Size,
} from '../../core/model/layout.ts';

/** This far outside a frame a drop still means the very point; the frame grows to hold it. */
const REACH = 120;

/** Where something dropped at a point goes: into an API, at a point inside its frame or at the next free place. */
type Placement = { apiId: ApiId; at?: Point } | { apiId: undefined; at: Point; frameAt: Point };

/** @param point on the canvas, where the middle of the thing is to be. */
export function placeAt({ design, layout }: PorticoDocument, point: Point, size: Size): Placement {
  let nearest: { apiId: ApiId; distance: number } | undefined;
  for (const { id: apiId } of Object.values(design.apis)) {
    const distance = distanceToFrame(point, positionOf(layout, apiId), frameSize(design, layout, apiId));
    if (!nearest || distance < nearest.distance) nearest = { apiId, distance };
  }
  if (!nearest) {
    const at = { x: FRAME_INSET.left, y: FRAME_INSET.top };
    return { apiId: undefined, at, frameAt: snapped(minus(centredOn(point, size), at)) };
  }
  const { apiId, distance } = nearest;
  return distance > REACH ? { apiId } : { apiId, at: insideFrame(layout, apiId, point, size) };
}

/** The position inside a frame of a thing whose middle is to be at a point on the canvas; never over the caption. */
export function insideFrame(layout: Layout, apiId: ApiId, point: Point, size: Size): Point {
  const at = snapped(minus(centredOn(point, size), positionOf(layout, apiId)));
  return { x: Math.max(FRAME_INSET.left, at.x), y: Math.max(FRAME_INSET.top, at.y) };
}

export function snapped({ x, y }: Point): Point {
  return { x: Math.round(x / GRID) * GRID, y: Math.round(y / GRID) * GRID };
}

function centredOn(point: Point, size: Size): Point {
  return { x: point.x - size.width / 2, y: point.y - size.height / 2 };
}

function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}

function distanceToFrame(point: Point, at: Point, size: Size): number {
  const dx = Math.max(at.x - point.x, 0, point.x - (at.x + size.width));
  const dy = Math.max(at.y - point.y, 0, point.y - (at.y + size.height));
  return Math.hypot(dx, dy);
}
