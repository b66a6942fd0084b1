import type { PorticoDocument } from '../../core/model/document.ts';
import { byNumber, isKind, type NodeId, type RouteId } from '../../core/model/ids.ts';
import { positionOf } from '../../core/model/layout.ts';
import { integrationsOf, routesOf, routesTo } from '../../core/model/queries.ts';

/** What on the canvas has the focus. */
export type Place = { kind: 'node'; id: NodeId } | { kind: 'connection'; routeId: RouteId };
export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** Where an arrow key leads from a place: along connections to the right and left, among neighbours up and down. */
export function walk({ design, layout }: PorticoDocument, from: Place, direction: Direction): Place | undefined {
  if (from.kind === 'connection') {
    if (direction === 'ArrowLeft') return { kind: 'node', id: from.routeId };
    const integrationId = design.routes[from.routeId]?.integrationId;
    return direction === 'ArrowRight' && integrationId ? { kind: 'node', id: integrationId } : undefined;
  }
  const { id } = from;
  const step = direction === 'ArrowDown' ? 1 : -1;
  const inOrder = (nodes: readonly { id: NodeId }[]) =>
    [...nodes].sort((a, b) => positionOf(layout, a.id).y - positionOf(layout, b.id).y).map((node) => node.id);
  const neighbour = (nodes: readonly NodeId[]) => node(nodes[nodes.indexOf(id) + step]);
  if (isKind('api', id)) {
    if (direction === 'ArrowLeft') return undefined;
    if (direction === 'ArrowRight') return node(inOrder([...routesOf(design, id), ...integrationsOf(design, id)])[0]);
    return neighbour(inOrder(Object.values(design.apis).sort(byNumber)));
  }
  if (isKind('route', id)) {
    const route = design.routes[id];
    if (!route) return undefined;
    if (direction === 'ArrowLeft') return node(route.apiId);
    if (direction === 'ArrowRight') return route.integrationId && { kind: 'connection', routeId: id };
    return neighbour(inOrder(routesOf(design, route.apiId)));
  }
  const integration = design.integrations[id];
  if (!integration || direction === 'ArrowRight') return undefined;
  if (direction === 'ArrowLeft') {
    const [first] = inOrder(routesTo(design, id));
    return first && isKind('route', first) ? { kind: 'connection', routeId: first } : node(integration.apiId);
  }
  return neighbour(inOrder(integrationsOf(design, integration.apiId)));
}

function node(id: NodeId | undefined): Place | undefined {
  return id && { kind: 'node', id };
}
