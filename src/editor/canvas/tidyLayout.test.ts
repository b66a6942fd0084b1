import { expect, test } from 'vitest';
import { CHAT } from '../../core/model/chat.ts';
import { createFunction, createHttpApi } from '../../core/model/create.ts';
import { createLambdaIntegration } from '../../core/model/createIntegration.ts';
import { createRoute } from '../../core/model/createRoute.ts';
import { type Design, emptyDesign } from '../../core/model/design.ts';
import { documentOf } from '../../core/model/document.ts';
import type { NodeId } from '../../core/model/ids.ts';
import { FRAME_INSET, INTEGRATION_SIZE, positionOf, ROUTE_SIZE, sizeOf } from '../../core/model/layout.ts';
import { formatRouteKey } from '../../core/model/route.ts';
import { sampleDocument } from '../../core/model/sampleDesign.ts';
import { tidyLayout } from './tidyLayout.ts';

/** As many Lambda integrations as routes, connected in the opposite order, and one route that goes nowhere. */
function crossed(count: number): Design {
  const api = createHttpApi(emptyDesign('Crossed'));
  let design: Design = { ...emptyDesign('Crossed'), apis: { [api.id]: api } };
  for (let made = 0; made < count; made += 1) {
    const handler = createFunction(design);
    design = { ...design, functions: { ...design.functions, [handler.id]: handler } };
    const integration = createLambdaIntegration(design, api.id, handler.id);
    design = { ...design, integrations: { ...design.integrations, [integration.id]: integration } };
  }
  for (const integrationId of [undefined, ...Object.values(design.integrations).map(({ id }) => id)].reverse()) {
    const route = { ...createRoute(design, api.id), ...(integrationId && { integrationId }) };
    design = { ...design, routes: { ...design.routes, [route.id]: route } };
  }
  return design;
}

test('routes stand left of integrations, no connections cross that need not, and nothing overlaps', () => {
  const design = crossed(6);
  const document = documentOf(design);
  const positions = { ...document.layout.positions, ...tidyLayout(document) };
  const pairs = Object.values(design.routes).flatMap(({ id, integrationId }) =>
    integrationId ? [{ route: positions[id], integration: positions[integrationId] }] : [],
  );
  for (const { route, integration } of pairs) expect(route?.x).toBeLessThan(integration?.x ?? 0);
  const byRoute = [...pairs].sort((a, b) => (a.route?.y ?? 0) - (b.route?.y ?? 0));
  const byIntegration = [...pairs].sort((a, b) => (a.integration?.y ?? 0) - (b.integration?.y ?? 0));
  expect(byRoute).toEqual(byIntegration);

  for (const [table, size] of [
    [design.routes, ROUTE_SIZE],
    [design.integrations, INTEGRATION_SIZE],
  ] as const) {
    const tops = Object.values(table)
      .map(({ id }) => positions[id]?.y ?? 0)
      .sort((a, b) => a - b);
    expect(tops[0]).toBeGreaterThanOrEqual(FRAME_INSET.top);
    for (const [index, top] of tops.slice(1).entries()) expect(top - (tops[index] ?? 0)).toBeGreaterThan(size.height);
  }
});

test('tidying twice moves nothing the second time', () => {
  const document = documentOf(crossed(6));
  const layout = { positions: { ...document.layout.positions, ...tidyLayout(document) } };
  expect(tidyLayout({ ...document, layout })).toEqual({});
});

test('frames are stacked without overlapping, and one API can be tidied alone', () => {
  const other = createHttpApi(crossed(3));
  const design = { ...crossed(3), apis: { ...crossed(3).apis, [other.id]: other } };
  const document = documentOf(design, { positions: { [other.id]: { x: 30, y: 40 } } });
  const layout = { positions: { ...document.layout.positions, ...tidyLayout(document) } };
  const first: NodeId = 'api:1';
  expect(layout.positions[other.id]?.y).toBeGreaterThan(sizeOf(design, layout, first).height);
  expect(Object.keys(tidyLayout(document, other.id))).toEqual([]);
});

test('routes that share an integration keep the order of their paths, with the integration in their middle', () => {
  const api = createHttpApi(emptyDesign('Shared'));
  let design: Design = { ...emptyDesign('Shared'), apis: { [api.id]: api } };
  const handler = createFunction(design);
  design = { ...design, functions: { [handler.id]: handler } };
  const integration = createLambdaIntegration(design, api.id, handler.id);
  design = { ...design, integrations: { [integration.id]: integration } };
  for (const path of ['/c', '/a', '/b']) {
    const route = createRoute(design, api.id, { kind: 'match', method: 'GET', path });
    design = { ...design, routes: { ...design.routes, [route.id]: { ...route, integrationId: integration.id } } };
  }
  const document = documentOf(design);
  const { positions } = { positions: { ...document.layout.positions, ...tidyLayout(document) } };
  expect(positions['route:2']?.y).toBe(50);
  expect(positions['route:3']?.y).toBe(100);
  expect(positions['route:1']?.y).toBe(150);
  expect(positions['integration:1']?.y).toBe(93); // the middle route's connection is straight
});

test('a large API goes on in more pairs of columns rather than in one strip', () => {
  const document = sampleDocument(300);
  const layout = { positions: { ...document.layout.positions, ...tidyLayout(document) } };
  const { width, height } = sizeOf(document.design, layout, 'api:1');
  expect(width / height).toBeGreaterThan(0.8);
  expect(width / height).toBeLessThan(2.5);
  const nodes: readonly NodeId[] = [
    ...Object.values(document.design.routes).map(({ id }) => id),
    ...Object.values(document.design.integrations).map(({ id }) => id),
  ];
  const boxes = nodes.map((id) => ({ ...positionOf(layout, id), ...sizeOf(document.design, layout, id) }));
  const overlapping = boxes.filter((a, index) =>
    boxes
      .slice(index + 1)
      .some((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height),
  );
  expect(overlapping).toEqual([]);
  expect(tidyLayout({ ...document, layout })).toEqual({});
});

test('the routes of a WebSocket API are tidied into the life of a connection', () => {
  const { integrations, ...rest } = CHAT;
  const routes = Object.values(CHAT.routes).map((route) => [route.id, { ...route, integrationId: 'integration:1' }]);
  const document = documentOf({ ...rest, integrations, routes: Object.fromEntries(routes) });
  const tidied = { positions: { ...document.layout.positions, ...tidyLayout(document) } };
  const order = Object.values(document.design.routes).toSorted(
    (a, b) => positionOf(tidied, a.id).y - positionOf(tidied, b.id).y,
  );
  expect(order.map(({ key }) => formatRouteKey(key))).toEqual(['$connect', 'sendmessage', '$default', '$disconnect']);
});
