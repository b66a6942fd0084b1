import { Graph, layout as place } from '@dagrejs/dagre';
import type { Design } from '../../core/model/design.ts';
import type { PorticoDocument } from '../../core/model/document.ts';
import { type ApiId, byNumber, isKind, type NodeId } from '../../core/model/ids.ts';
import {
  FRAME_GAP,
  FRAME_INSET,
  frameSize,
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
import { snapped } from './placeAt.ts';

/**
 * Positions for the content of one API's frame, or of all, the frames then stacked. Dagre finds the order with few
 * crossings; the columns are those in which new nodes are put. This module is loaded on first use.
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

function tidyFrame(design: Design, apiId: ApiId): Record<NodeId, Point> {
  const graph = new Graph().setGraph({ rankdir: 'LR', nodesep: INTEGRATION_PITCH - INTEGRATION_SIZE.height });
  graph.setDefaultEdgeLabel(() => ({}));
  const routes = [...routesOf(design, apiId)].sort(byPath);
  const integrations = integrationsOf(design, apiId);
  for (const { id, integrationId } of routes) {
    if (!integrationId) continue;
    graph.setNode(id, { ...ROUTE_SIZE });
    graph.setNode(integrationId, { ...INTEGRATION_SIZE });
    graph.setEdge(id, integrationId);
  }
  if (graph.nodeCount() > 0) place(graph);

  const positions: Record<NodeId, Point> = {};
  let nextRoute: number = FRAME_INSET.top;
  let nextIntegration: number = FRAME_INSET.top;
  for (const id of graph.nodes() as NodeId[]) {
    // the nodes are the routes and integrations put in above
    const { y: middle = 0 } = graph.node(id) as { y?: number };
    if (isKind('route', id)) {
      const { y } = snapped({ x: 0, y: FRAME_INSET.top + middle - ROUTE_SIZE.height / 2 });
      positions[id] = { x: FRAME_INSET.left, y };
      nextRoute = Math.max(nextRoute, y + ROUTE_PITCH);
    } else {
      const { y } = snapped({ x: 0, y: FRAME_INSET.top + middle - INTEGRATION_SIZE.height / 2 });
      positions[id] = { x: INTEGRATION_COLUMN, y };
      nextIntegration = Math.max(nextIntegration, y + INTEGRATION_PITCH);
    }
  }
  for (const { id } of routes) {
    if (positions[id]) continue;
    positions[id] = { x: FRAME_INSET.left, y: nextRoute };
    nextRoute += ROUTE_PITCH;
  }
  for (const { id } of integrations) {
    if (positions[id]) continue;
    positions[id] = { x: INTEGRATION_COLUMN, y: nextIntegration };
    nextIntegration += INTEGRATION_PITCH;
  }
  return positions;
}

/** Routes of one path stay together, and `$default` comes last. */
function byPath(a: Route, b: Route): number {
  const sortText = ({ key }: Route) => (key.kind === 'default' ? '\uffff' : `${key.path} ${formatRouteKey(key)}`);
  const [first, second] = [sortText(a), sortText(b)];
  return first < second ? -1 : first > second ? 1 : byNumber(a, b);
}
