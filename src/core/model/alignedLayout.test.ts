import { expect, test } from 'vitest';
import { alignedLayout } from './alignedLayout.ts';
import { CHAT } from './chat.ts';
import type { NodeId } from './ids.ts';
import { FRAME_INSET, type Layout, positionOf, sizeOf } from './layout.ts';
import { routesTo, webSocketRoutesOf } from './queries.ts';
import { formatRouteKey } from './route.ts';
import { sampleDesign } from './sampleDesign.ts';

const design = sampleDesign(50);
const middle = (layout: Layout, id: NodeId) => positionOf(layout, id).y + sizeOf(design, layout, id).height / 2;

test('an integration is level with the middle of its routes', () => {
  const layout = alignedLayout(design);
  for (const { id } of Object.values(design.integrations)) {
    const routes = routesTo(design, id).map((route) => middle(layout, route.id));
    expect(middle(layout, id)).toBe((Math.min(...routes) + Math.max(...routes)) / 2);
  }
});

test('columns are no higher than asked for, and lie inside their frame', () => {
  const layout = alignedLayout(design, 800);
  const frame = sizeOf(design, layout, 'api:1');
  expect(frame.height).toBeLessThanOrEqual(800 + FRAME_INSET.bottom);
  for (const { id } of [...Object.values(design.routes), ...Object.values(design.integrations)]) {
    const { x, y } = positionOf(layout, id);
    expect(x).toBeGreaterThanOrEqual(FRAME_INSET.left);
    expect(y).toBeGreaterThanOrEqual(FRAME_INSET.top);
    expect(x + sizeOf(design, layout, id).width).toBeLessThanOrEqual(frame.width);
  }
  expect(new Set(Object.values(design.routes).map(({ id }) => positionOf(layout, id).x)).size).toBeGreaterThan(1);
});

test('no two nodes cover each other', () => {
  const layout = alignedLayout(design, 800);
  const boxes = [...Object.values(design.routes), ...Object.values(design.integrations)].map(({ id }) => ({
    ...positionOf(layout, id),
    ...sizeOf(design, layout, id),
  }));
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      expect(apart).toBe(true);
    }
  }
});

test('the routes of a WebSocket API stand as a connection lives, and so do those that share an integration', () => {
  const shared = Object.values(CHAT.routes).map((route) => [route.id, { ...route, integrationId: 'integration:1' }]);
  for (const chat of [CHAT, { ...CHAT, routes: Object.fromEntries(shared) }]) {
    const layout = alignedLayout(chat);
    const order = webSocketRoutesOf(chat, 'api:1').toSorted(
      (a, b) => positionOf(layout, a.id).y - positionOf(layout, b.id).y,
    );
    const keys = order.map(({ key }) => formatRouteKey(key));
    // Routes that share an integration stay beside it.
    expect(keys).toEqual(
      chat === CHAT
        ? ['$connect', '$disconnect', 'sendmessage', '$default']
        : ['$connect', 'sendmessage', '$default', '$disconnect'],
    );
  }
});
