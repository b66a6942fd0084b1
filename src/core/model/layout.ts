import { z } from 'zod';
import type { Design } from './design.ts';
import { type ApiId, byNumber, NodeId } from './ids.ts';
import { integrationsOf, routesOf } from './queries.ts';

export const Point = z.strictObject({ x: z.number(), y: z.number() });
export type Point = z.infer<typeof Point>;
export interface Size {
  width: number;
  height: number;
}

/** Where things are drawn, in pixels at 100 %: an API's frame on the canvas, a route or an integration inside its API's frame. */
export const Layout = z.strictObject({ positions: z.record(NodeId, Point) });
export type Layout = z.infer<typeof Layout>;

export const GRID = 10;
export const ROUTE_SIZE: Size = { width: 260, height: 40 };
export const INTEGRATION_SIZE: Size = { width: 240, height: 54 };
/** Room inside a frame: its caption above, a margin around. */
export const FRAME_INSET = { left: 20, top: 50, right: 20, bottom: 20 } as const;
const FRAME_MINIMUM: Size = { width: 720, height: 170 };
export const FRAME_GAP = 40;
export const INTEGRATION_COLUMN = 440;
export const ROUTE_PITCH = 50;
export const INTEGRATION_PITCH = 70;

export function emptyLayout(): Layout {
  return { positions: {} };
}

/** The position of a node; the door that documents come through gives every node one. */
export function positionOf(layout: Layout, id: NodeId): Point {
  return layout.positions[id] ?? { x: 0, y: 0 };
}

export function sizeOf(design: Design, layout: Layout, id: NodeId): Size {
  if (id.startsWith('route:')) return ROUTE_SIZE;
  if (id.startsWith('integration:')) return INTEGRATION_SIZE;
  return frameSize(design, layout, id as ApiId); // the third and last kind of node
}

/** A frame is as large as what it holds needs. */
export function frameSize(design: Design, layout: Layout, apiId: ApiId): Size {
  let { width, height } = FRAME_MINIMUM;
  const include = (id: NodeId, size: Size) => {
    const at = positionOf(layout, id);
    width = Math.max(width, at.x + size.width + FRAME_INSET.right);
    height = Math.max(height, at.y + size.height + FRAME_INSET.bottom);
  };
  for (const route of routesOf(design, apiId)) include(route.id, ROUTE_SIZE);
  for (const integration of integrationsOf(design, apiId)) include(integration.id, INTEGRATION_SIZE);
  return { width, height };
}

/** Where the next route of an API goes when nobody says: below its lowest one. */
export function nextRouteSlot(design: Design, layout: Layout, apiId: ApiId): Point {
  const lowest = lowestEdge(layout, routesOf(design, apiId), ROUTE_SIZE.height);
  return { x: FRAME_INSET.left, y: lowest === undefined ? FRAME_INSET.top : lowest + ROUTE_PITCH - ROUTE_SIZE.height };
}

/** Where the next integration of an API goes when nobody says: below its lowest one. */
export function nextIntegrationSlot(design: Design, layout: Layout, apiId: ApiId): Point {
  const lowest = lowestEdge(layout, integrationsOf(design, apiId), INTEGRATION_SIZE.height);
  return {
    x: INTEGRATION_COLUMN,
    y: lowest === undefined ? FRAME_INSET.top : lowest + INTEGRATION_PITCH - INTEGRATION_SIZE.height,
  };
}

/** Where the next API's frame goes when nobody says: below the lowest frame. */
export function nextFrameSlot(design: Design, layout: Layout): Point {
  let y = 0;
  for (const api of Object.values(design.apis)) {
    const at = layout.positions[api.id];
    if (at) y = Math.max(y, at.y + frameSize(design, layout, api.id).height + FRAME_GAP);
  }
  return { x: 0, y };
}

/** Gives every node that has no position one, and forgets positions of nodes that are not there; same object if nothing is missing. */
export function completeLayout(design: Design, layout: Layout): Layout {
  const known = new Set<string>([
    ...Object.keys(design.apis),
    ...Object.keys(design.routes),
    ...Object.keys(design.integrations),
  ]);
  const kept = Object.entries(layout.positions).filter(([id]) => known.has(id));
  if (kept.length === known.size && kept.length === Object.keys(layout.positions).length) return layout;
  const positions: Layout['positions'] = Object.fromEntries(kept);
  const apis = Object.values(design.apis).sort(byNumber);
  for (const api of apis) {
    stack(positions, routesOf(design, api.id), nextRouteSlot(design, { positions }, api.id), ROUTE_PITCH);
    stack(
      positions,
      integrationsOf(design, api.id),
      nextIntegrationSlot(design, { positions }, api.id),
      INTEGRATION_PITCH,
    );
  }
  let { y } = nextFrameSlot(design, { positions });
  for (const api of apis) {
    if (positions[api.id]) continue;
    positions[api.id] = { x: 0, y };
    y += frameSize(design, { positions }, api.id).height + FRAME_GAP;
  }
  return { positions };
}

/** Places the nodes that have no place yet, one below the other. */
function stack(positions: Layout['positions'], nodes: readonly { id: NodeId }[], from: Point, pitch: number): void {
  let { y } = from;
  for (const { id } of nodes) {
    if (positions[id]) continue;
    positions[id] = { x: from.x, y };
    y += pitch;
  }
}

function lowestEdge(layout: Layout, nodes: readonly { id: NodeId }[], height: number): number | undefined {
  let lowest: number | undefined;
  for (const node of nodes) {
    const at = layout.positions[node.id];
    if (at) lowest = Math.max(lowest ?? at.y + height, at.y + height);
  }
  return lowest;
}
