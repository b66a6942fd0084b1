import { expect, test } from 'vitest';
import { parseDocument } from './document.ts';
import { routesTo } from './queries.ts';
import { routeKeyShape } from './route.ts';
import { sampleDocument } from './sampleDesign.ts';
import { sampleWebSocketDocument } from './sampleWebSocket.ts';

test.each([
  ...[5, 50, 300].map((count) => ({ count, document: sampleDocument(count) })),
  ...[5, 50, 300].map((count) => ({ count: count + 3, document: sampleWebSocketDocument(count) })),
])('$document.design.name opens, and answers every key once', ({ count, document }) => {
  expect(parseDocument(document)).toEqual({ ok: true, value: document });
  const routes = Object.values(document.design.routes);
  expect(new Set(routes.map((route) => routeKeyShape(route.key))).size).toBe(count);
  const names = Object.values(document.design.integrations).flatMap((integration) =>
    'name' in integration ? [integration.name] : [],
  );
  expect(new Set(names).size).toBe(names.length);
  for (const { id } of Object.values(document.design.integrations))
    expect(routesTo(document.design, id)).not.toEqual([]);
});
