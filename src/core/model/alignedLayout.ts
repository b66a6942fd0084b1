import type { Design } from './design.ts';
import { type ApiId, byNumber, type IntegrationId } from './ids.ts';
import { FRAME_INSET, frameSize, INTEGRATION_SIZE, type Layout, ROUTE_SIZE } from './layout.ts';
import { inLifeOrder } from './lifeOrder.ts';
import { integrationsOf, routesOf, routesTo } from './queries.ts';
import type { Route } from './route.ts';

const INTEGRATION_OFFSET = 420;
const COLUMN_PITCH = 720;
const ROUTE_GAP = 10;
const BLOCK_GAP = 16;
const FRAME_GAP = 40;

/**
 * Routes in one column, what they go to in another, each integration level with the middle of its routes.
 *
 * @param columnHeight pixels after which an API goes on in another pair of columns.
 */
export function alignedLayout(design: Design, columnHeight = Number.POSITIVE_INFINITY): Layout {
  const positions: Layout['positions'] = {};
  let frameTop = 0;
  for (const api of Object.values(design.apis).sort(byNumber)) {
    let left: number = FRAME_INSET.left;
    let top: number = FRAME_INSET.top;
    for (const block of blocksOf(design, api.id)) {
      const routesHeight = block.routes.length * (ROUTE_SIZE.height + ROUTE_GAP) - ROUTE_GAP;
      const height = Math.max(routesHeight, block.integrationId ? INTEGRATION_SIZE.height : 0);
      if (top > FRAME_INSET.top && top + height > columnHeight) {
        left += COLUMN_PITCH;
        top = FRAME_INSET.top;
      }
      const middle = top + height / 2;
      block.routes.forEach((route, index) => {
        const y = middle - routesHeight / 2 + index * (ROUTE_SIZE.height + ROUTE_GAP);
        positions[route.id] = { x: left, y };
      });
      if (block.integrationId) {
        positions[block.integrationId] = { x: left + INTEGRATION_OFFSET, y: middle - INTEGRATION_SIZE.height / 2 };
      }
      top += height + BLOCK_GAP;
    }
    positions[api.id] = { x: 0, y: frameTop };
    frameTop += frameSize(design, { positions }, api.id).height + FRAME_GAP;
  }
  return { positions };
}

interface Block {
  routes: readonly Route[];
  integrationId?: IntegrationId;
}

/** Routes with the integration they share, in the order of their first routes; integrations without routes come last. */
function blocksOf(design: Design, apiId: ApiId): Block[] {
  const blocks: Block[] = [];
  for (const route of inLifeOrder(routesOf(design, apiId))) {
    const { integrationId } = route;
    if (!integrationId) blocks.push({ routes: [route] });
    else if (!blocks.some((block) => block.integrationId === integrationId)) {
      blocks.push({ routes: inLifeOrder(routesTo(design, integrationId)), integrationId });
    }
  }
  for (const { id } of integrationsOf(design, apiId)) {
    if (routesTo(design, id).length === 0) blocks.push({ routes: [], integrationId: id });
  }
  return blocks;
}
