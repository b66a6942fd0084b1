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
import { formatRouteKey, type Route } from '../../core/model/route.ts';

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
  const changed = (Object.entries(positions) as [NodeId, Point][]).filter(([id, at]) => {
    // the keys of a record of nodes
    const before = positionOf(layout, id);
    return before.x !== at.x || before.y !== at.y;
  });
  return Object.fromEntries(changed);
}

/**
 * A route goes to one integration at most, so routes that share one stand together with it in their middle, and no two
 * connections ever cross. What is not connected comes below.
 */
function tidyFrame(design: Design, apiId: ApiId): Record<NodeId, Point> {
  const positions: Record<NodeId, Point> = {};
  const groups = new Map<IntegrationId, RouteId[]>();
  const alone: RouteId[] = [];
  for (const { id, integrationId } of [...routesOf(design, apiId)].sort(byPath)) {
    if (!integrationId) alone.push(id);
    else groups.set(integrationId, [...(groups.get(integrationId) ?? []), id]);
  }
  let y: number = FRAME_INSET.top;
  for (const [integrationId, routeIds] of groups) {
    const routesHeight = (routeIds.length - 1) * ROUTE_PITCH + ROUTE_SIZE.height;
    const height = Math.max(routesHeight, INTEGRATION_SIZE.height);
    const centred = (size: number) => y + onGrid((height - size) / 2);
    const top = centred(routesHeight);
    for (const [index, id] of routeIds.entries()) positions[id] = { x: FRAME_INSET.left, y: top + index * ROUTE_PITCH };
    positions[integrationId] = { x: INTEGRATION_COLUMN, y: centred(INTEGRATION_SIZE.height) };
    y += Math.ceil((height + GROUP_GAP) / GRID) * GRID;
  }
  for (const [index, id] of alone.entries()) positions[id] = { x: FRAME_INSET.left, y: y + index * ROUTE_PITCH };
  const unused = integrationsOf(design, apiId).filter(({ id }) => !groups.has(id));
  for (const [index, { id }] of unused.entries()) {
    positions[id] = { x: INTEGRATION_COLUMN, y: y + index * INTEGRATION_PITCH };
  }
  return positions;
}

function onGrid(length: number): number {
  return Math.round(length / GRID) * GRID;
}

/** Routes of one path stay together, and `$default` comes last. */
function byPath(a: Route, b: Route): number {
  const sortText = ({ key }: Route) => (key.kind === 'default' ? '\uffff' : `${key.path} ${formatRouteKey(key)}`);
  const [first, second] = [sortText(a), sortText(b)];
  return first < second ? -1 : first > second ? 1 : byNumber(a, b);
}
