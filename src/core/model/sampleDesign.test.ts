import { expect, test } from 'vitest';
import { parseDocument } from './document.ts';
import { routesTo } from './queries.ts';
import { routeKeyShape } from './route.ts';
import { sampleDocument } from './sampleDesign.ts';

test.each([5, 50, 300])('a sample of %i routes opens, and answers every key once', (count) => {
  const document = sampleDocument(count);
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
