import { Position } from '@xyflow/react';
import type { PorticoDocument } from '../../core/model/document.ts';
import { byNumber, type EntityId, type NodeId, type RouteId } from '../../core/model/ids.ts';
import {
  FRAME_INSET,
  frameSize,
  INTEGRATION_SIZE,
  type Layout,
  type Point,
  positionOf,
  ROUTE_SIZE,
  type Size,
} from '../../core/model/layout.ts';
import { integrationsOf, routesOf } from '../../core/model/queries.ts';
import { describeConnection, describeNode } from './describeNode.ts';
import type { FlowEdge, FlowNode } from './flowTypes.ts';

export interface Projection {
  nodes: FlowNode[];
  edges: FlowEdge[];
}

interface Selected {
  selection: readonly EntityId[];
  connections: readonly RouteId[];
}

/** Where nodes are while they are dragged or animated, instead of where the layout says. */
export type Moved = ReadonlyMap<NodeId, Point>;

const HANDLE = 9;
const ROUTE_HANDLES = [handleAt('source', Position.Right, ROUTE_SIZE)];
const INTEGRATION_HANDLES = [handleAt('target', Position.Left, INTEGRATION_SIZE)];
const NO_HANDLES: [] = [];
/** What a frame holds cannot be dragged over its caption or out at the left. */
const INSIDE_FRAME: [[number, number], [number, number]] = [
  [FRAME_INSET.left, FRAME_INSET.top],
  [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
];
/** A frame lets the pointer through to the canvas, except at its caption and border. */
const FRAME_STYLE = { pointerEvents: 'none' } as const;
/** Arrow keys lead from a node to its connections; Tab goes from node to node. */
const BY_ARROWS_ONLY = { tabIndex: -1, 'aria-roledescription': 'connection' } as const;
const NONE: Projection = { nodes: [], edges: [] };

export function edgeIdOf(routeId: RouteId): string {
  return `edge:${routeId}`;
}

/**
 * React Flow's nodes and edges for a document. Sizes and handles are known, so nothing is measured. A node or edge that
 * did not change is the previous projection's very object: React Flow re-renders, and hides for a frame, any other.
 */
export function projectFlow(
  { design, layout }: PorticoDocument,
  { selection, connections }: Selected,
  moved?: Moved,
  previous: Projection = NONE,
): Projection {
  const nodesBefore = new Map(previous.nodes.map((node) => [node.id, node]));
  const edgesBefore = new Map(previous.edges.map((edge) => [edge.id, edge]));
  const selected = new Set<string>(selection);
  const selectedConnections = new Set<RouteId>(connections);
  const drawn: Layout = moved ? { positions: { ...layout.positions, ...Object.fromEntries(moved) } } : layout;
  const nodes: FlowNode[] = [];
  const edges: FlowEdge[] = [];

  const placed = (id: NodeId, size: Size) => ({
    id,
    position: positionOf(drawn, id),
    width: size.width,
    height: size.height,
    measured: size,
    selected: selected.has(id),
    ariaLabel: describeNode(design, id),
  });
  const add = (node: FlowNode) => {
    const before = nodesBefore.get(node.id);
    nodes.push(before ? keptNode(before, node) : node);
  };

  for (const { id: apiId } of Object.values(design.apis).sort(byNumber)) {
    const size = frameSize(design, drawn, apiId);
    // Not selectable to React Flow, whose marquee would take every frame it touches; the canvas selects it when clicked.
    add({
      ...placed(apiId, size),
      type: 'api',
      data: { apiId },
      selectable: false,
      style: FRAME_STYLE,
      handles: NO_HANDLES,
    });
    for (const { id: routeId } of inReadingOrder(layout, routesOf(design, apiId))) {
      add({
        ...placed(routeId, ROUTE_SIZE),
        type: 'route',
        data: { routeId },
        parentId: apiId,
        extent: INSIDE_FRAME,
        handles: ROUTE_HANDLES,
      });
    }
    for (const { id: integrationId } of inReadingOrder(layout, integrationsOf(design, apiId))) {
      add({
        ...placed(integrationId, INTEGRATION_SIZE),
        type: 'integration',
        data: { integrationId },
        parentId: apiId,
        extent: INSIDE_FRAME,
        handles: INTEGRATION_HANDLES,
      });
    }
    for (const { id: routeId, integrationId } of routesOf(design, apiId)) {
      if (!integrationId) continue;
      const edge: FlowEdge = {
        id: edgeIdOf(routeId),
        type: 'connection',
        source: routeId,
        target: integrationId,
        data: { routeId, integrationId },
        selected: selectedConnections.has(routeId),
        selectable: false,
        ariaRole: 'button',
        ariaLabel: describeConnection(design, routeId),
        domAttributes: BY_ARROWS_ONLY,
      };
      const before = edgesBefore.get(edge.id);
      edges.push(before && sameEdge(before, edge) ? before : edge);
    }
  }
  return {
    nodes: sameItems(nodes, previous.nodes) ? previous.nodes : nodes,
    edges: sameItems(edges, previous.edges) ? previous.edges : edges,
  };
}

function handleAt<T extends 'source' | 'target'>(type: T, position: Position, size: Size) {
  const x = position === Position.Right ? size.width : 0;
  return { type, position, x: x - HANDLE / 2, y: (size.height - HANDLE) / 2, width: HANDLE, height: HANDLE };
}

/** From top to bottom, as Tab and screen readers go through them. */
function inReadingOrder<N extends { id: NodeId }>(layout: Layout, nodes: readonly N[]): N[] {
  return nodes
    .map((node) => ({ node, at: positionOf(layout, node.id) }))
    .sort((a, b) => a.at.y - b.at.y || a.at.x - b.at.x)
    .map(({ node }) => node);
}

function keptNode(before: FlowNode, node: FlowNode): FlowNode {
  const same =
    before.position.x === node.position.x &&
    before.position.y === node.position.y &&
    before.width === node.width &&
    before.height === node.height &&
    before.selected === node.selected &&
    before.parentId === node.parentId &&
    before.ariaLabel === node.ariaLabel;
  if (same) return before;
  // The id in `data` is the same, and so may the object be: node components are memoised by it.
  return { ...node, data: before.data } as FlowNode; // an id never changes its kind
}

function sameEdge(before: FlowEdge, edge: FlowEdge): boolean {
  return before.target === edge.target && before.selected === edge.selected && before.ariaLabel === edge.ariaLabel;
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
