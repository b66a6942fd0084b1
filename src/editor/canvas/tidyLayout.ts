import type { Design } from '../../core/model/design.ts';
import type { PorticoDocument } from '../../core/model/document.ts';
import { type ApiId, byNumber, type IntegrationId, type NodeId, type RouteId } from '../../core/model/ids.ts';
import {
  FRAME_GAP,
  FRAME_INSET,
  frameSize,
  GRID,
  INTEGRATION_COLUMN,
  INTEGRATION_PITCH,
  INTEGRATION_SIZE,
  type Layout,
  type Point,
  positionOf,
  ROUTE_PITCH,
  ROUTE_SIZE,
} from '../../core/model/layout.ts';
import { integrationsOf, routesOf } from '../../core/model/queries.ts';
import { formatRouteKey, type Route, type RouteKey } from '../../core/model/route.ts';

const GROUP_GAP = 16;

/**
 * Positions for the content of one API's frame, or of all, the frames then stacked: routes left and integrations right,
 * in the columns in which new ones are put. Holds only what moves.
 */
export function tidyLayout({ design, layout }: PorticoDocument, only?: ApiId): Record<NodeId, Point> {
  const positions: Record<NodeId, Point> = {};
  const apiIds = only
    ? [only]
    : Object.values(design.apis)
        .sort(byNumber)
        .map((api) => api.id);
  for (const apiId of apiIds) Object.assign(positions, tidyFrame(design, apiId));
  if (!only) {
    const tidied: Layout = { positions: { ...layout.positions, ...positions } };
    let y = 0;
    for (const apiId of apiIds) {
      positions[apiId] = { x: 0, y };
      y += frameSize(design, tidied, apiId).height + FRAME_GAP;
    }
  }
  const entries = Object.entries(positions) as [NodeId, Point][]; // the keys of a record of nodes
  const changed = entries.filter(([id, at]) => {
    const before = positionOf(layout, id);
    return before.x !== at.x || before.y !== at.y;
  });
  return Object.fromEntries(changed);
}

/** A frame higher than this goes on in more pairs of columns, until it is about this much wider than high. */
const LONG = 2_000;
const WIDER = 1.5;
const COLUMNS_PITCH = INTEGRATION_COLUMN - FRAME_INSET.left + INTEGRATION_SIZE.width + 100;

/**
 * A route goes to one integration at most, so routes that share one stand together with it in their middle, and no two
 * connections ever cross. What is not connected comes last.
 */
function tidyFrame(design: Design, apiId: ApiId): Record<NodeId, Point> {
  const positions: Record<NodeId, Point> = {};
  const groups = new Map<IntegrationId, RouteId[]>();
  const alone: RouteId[] = [];
  for (const { id, integrationId } of [...routesOf(design, apiId)].sort(byPath)) {
    if (!integrationId) alone.push(id);
    else groups.set(integrationId, [...(groups.get(integrationId) ?? []), id]);
  }
  const unused = integrationsOf(design, apiId).filter(({ id }) => !groups.has(id));
  const groupHeights = [...groups.values()].map((routeIds) => groupHeight(routeIds) + GROUP_GAP);
  const restHeight = Math.max(alone.length * ROUTE_PITCH, unused.length * INTEGRATION_PITCH);
  const bottom = columnBottom(groupHeights.reduce((sum, height) => sum + height, restHeight));

  let at: Point = { x: 0, y: FRAME_INSET.top };
  for (const [integrationId, routeIds] of groups) {
    const height = groupHeight(routeIds);
    at = roomFor(height, at, bottom);
    const { x, y } = at;
    const centred = (size: number) => y + (height - size) / 2; // not on the grid, for straight connections
    const top = centred(routesHeight(routeIds));
    for (const [index, id] of routeIds.entries()) {
      positions[id] = { x: x + FRAME_INSET.left, y: top + index * ROUTE_PITCH };
    }
    positions[integrationId] = { x: x + INTEGRATION_COLUMN, y: centred(INTEGRATION_SIZE.height) };
    at = { x, y: y + Math.ceil((height + GROUP_GAP) / GRID) * GRID };
  }
  const column = (ids: readonly NodeId[], left: number, pitch: number) => {
    let next = at;
    for (const id of ids) {
      next = roomFor(pitch, next, bottom);
      positions[id] = { x: next.x + left, y: next.y };
      next = { x: next.x, y: next.y + pitch };
    }
  };
  column(alone, FRAME_INSET.left, ROUTE_PITCH);
  column(
    unused.map(({ id }) => id),
    INTEGRATION_COLUMN,
    INTEGRATION_PITCH,
  );
  return positions;
}

function routesHeight(routeIds: readonly RouteId[]): number {
  return (routeIds.length - 1) * ROUTE_PITCH + ROUTE_SIZE.height;
}

function groupHeight(routeIds: readonly RouteId[]): number {
  return Math.max(routesHeight(routeIds), INTEGRATION_SIZE.height);
}

/** Where columns end, for what would be so high in one. */
function columnBottom(height: number): number {
  if (height <= LONG) return Number.POSITIVE_INFINITY;
  const columns = Math.max(2, Math.round(Math.sqrt((WIDER * height) / COLUMNS_PITCH)));
  return FRAME_INSET.top + height / columns + ROUTE_PITCH * 2;
}

/** The same place, or the top of the next pair of columns where the place is too close to the bottom. */
function roomFor(height: number, at: Point, bottom: number): Point {
  const fits = at.y === FRAME_INSET.top || at.y + height <= bottom;
  return fits ? at : { x: at.x + COLUMNS_PITCH, y: FRAME_INSET.top };
}

/** Text that sorts routes: of an HTTP API by path and `$default` last, of a WebSocket API as a connection lives. */
function placeOf(key: RouteKey): string {
  switch (key.kind) {
    case 'connect':
      return '';
    case 'match':
      return `${key.path} ${formatRouteKey(key)}`;
    case 'message':
      return key.name;
    case 'default':
      return '\uffff';
    case 'disconnect':
      return '\uffff\uffff';
  }
}

/** Routes of one path stay together, and what takes the rest comes last. */
function byPath(a: Route, b: Route): number {
  const sortText = ({ key }: Route) => placeOf(key);
  const [first, second] = [sortText(a), sortText(b)];
  return first < second ? -1 : first > second ? 1 : byNumber(a, b);
}
