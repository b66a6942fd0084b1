import type { Design } from '../../core/model/design.ts';
import type { ApiId, FunctionId, IntegrationId } from '../../core/model/ids.ts';
import { INTEGRATION_SIZE, type Point, type Size } from '../../core/model/layout.ts';
import { managementClause, managementsOf } from '../../core/model/managedConnections.ts';
import { nameOf } from '../../core/model/naming.ts';
import type { FlowNode } from './flowTypes.ts';

/** A line from an integration to the WebSocket API whose connections its function manages. */
interface ManagementLine {
  key: string;
  functionId: FunctionId;
  integrationId: IntegrationId;
  apiId: ApiId;
  /** Of an SVG path. It begins at the API, so that the dashes of lines that share a lane fall together. */
  path: string;
  /** The point of an arrow at the API. */
  arrow: string;
  title: string;
}

/** How far beside a node or a frame a line runs, and how round its corners are. */
const GUTTER = 16;
const RADIUS = 8;
const CAPTION = 38;
const ARROW = 5;

/** @param nodes the frames and integrations as they are drawn now, dragged ones included. */
export function managementLines(design: Design, nodes: readonly FlowNode[]): ManagementLine[] {
  const frames = new Map(nodes.flatMap((node) => (node.type === 'api' ? [[node.id, boxOf(node)] as const] : [])));
  return nodes.flatMap((node): ManagementLine[] => {
    if (node.type !== 'integration') return [];
    const { integrationId } = node.data;
    const integration = design.integrations[integrationId];
    const home = integration && frames.get(integration.apiId);
    if (!integration || !home || !('functionId' in integration)) return [];
    const { functionId } = integration;
    const from = {
      x: home.x + node.position.x + INTEGRATION_SIZE.width,
      y: home.y + node.position.y + INTEGRATION_SIZE.height / 2,
    };
    return managementsOf(design, functionId).flatMap((management) => {
      const { apiId } = management;
      const frame = frames.get(apiId);
      if (!frame) return [];
      const line = apiId === integration.apiId ? upToCaption(from, frame) : aroundTo(from, home, frame);
      const title = `${nameOf(design, functionId)} ${managementClause(design, management)}`;
      return { key: `${integrationId} ${apiId}`, functionId, integrationId, apiId, title, ...line };
    });
  });
}

interface Box extends Point, Size {}

function boxOf({ position, width = 0, height = 0 }: FlowNode): Box {
  return { ...position, width, height };
}

/** Beside the integration up to the caption of its own frame. */
function upToCaption({ x, y }: Point, frame: Box): { path: string; arrow: string } {
  const top = frame.y + CAPTION;
  const lane = x + GUTTER;
  const path = `M${lane} ${top}V${y - RADIUS}Q${lane} ${y} ${lane - RADIUS} ${y}H${x}`;
  const arrow = `M${lane - ARROW} ${top + ARROW}L${lane} ${top}L${lane + ARROW} ${top + ARROW}`;
  return { path, arrow };
}

/** Out at the right of both frames, and back to the caption of the other one. */
function aroundTo({ x, y }: Point, home: Box, frame: Box): { path: string; arrow: string } {
  const end = { x: frame.x + frame.width, y: frame.y + CAPTION / 2 };
  const lane = Math.max(home.x + home.width, end.x) + GUTTER;
  const turn = end.y > y ? RADIUS : -RADIUS;
  const back = `M${end.x} ${end.y}H${lane - RADIUS}Q${lane} ${end.y} ${lane} ${end.y - turn}`;
  const path = `${back}V${y + turn}Q${lane} ${y} ${lane - RADIUS} ${y}H${x}`;
  const arrow = `M${end.x + ARROW} ${end.y - ARROW}L${end.x} ${end.y}L${end.x + ARROW} ${end.y + ARROW}`;
  return { path, arrow };
}
