import { expect, test } from 'vitest';
import { createRoute, createWebSocketRoute } from '../model/createRoute.ts';
import type { PorticoDocument } from '../model/document.ts';
import { deleteEntities } from './deleteEntities.ts';
import { addRouteToFunction, connectToFunction } from './routeToFunction.ts';
import { applied, chat, shop } from './testCommand.ts';

const withoutFunction = (document: PorticoDocument) =>
  applied(deleteEntities(document.design, ['integration:1']), document);

test('a new route goes to a function that its API invokes', () => {
  const document = shop();
  const command = addRouteToFunction(document.design, createRoute(document.design, 'api:1'));
  expect(command.label).toBe('Add GET /items to shop');
  expect(applied(command, document).design.routes['route:4']).toMatchObject({ integrationId: 'integration:1' });
});

test('a new route of an API that invokes none goes to a new function', () => {
  const document = withoutFunction(shop());
  const command = addRouteToFunction(document.design, createRoute(document.design, 'api:1'));
  expect(command.label).toBe('Add GET /items with a new function');
  const { routes, integrations } = applied(command, document).design;
  expect(routes['route:4']).toMatchObject({ integrationId: 'integration:3' });
  expect(integrations['integration:3']).toMatchObject({ kind: 'lambda', functionId: 'function:1' });
});

test('a route of a WebSocket API goes to a function that takes its messages', () => {
  const document = chat();
  const route = createWebSocketRoute(document.design, 'api:1', { kind: 'message', name: 'join' });
  expect(addRouteToFunction(document.design, route).label).toBe('Add join to connections');
});

test('a function that wants something of the path or of the caller is not one for any route', () => {
  const { design } = shop();
  const { 'integration:1': known } = design.integrations;
  if (known?.kind !== 'lambda') throw new Error('The shop invokes a function.');
  const byCaller = { ...known, credentials: { source: 'caller' } } as const;
  const changed = { ...design, integrations: { ...design.integrations, 'integration:1': byCaller } };
  expect(addRouteToFunction(changed, createRoute(changed, 'api:1')).label).toBe('Add GET /items with a new function');
});

test('a route is connected to a function that waits for one, else to a new one, else to a busy one', () => {
  const document = shop();
  const { 'route:2': route } = document.design.routes;
  if (!route) throw new Error('The shop has a second route.');
  const [toNew, toBusy, ...others] = connectToFunction(document.design, route);
  expect(others).toEqual([]);
  expect(toNew?.label).toBe('Connect GET /books/{id} to a new function');
  expect(toBusy?.label).toBe('Connect GET /books/{id} to shop');
  if (!toNew) throw new Error('There is a first way.');
  const { design } = applied(toNew, document);
  expect(design.routes['route:2']).toMatchObject({ integrationId: 'integration:3' });

  const waiting = applied(deleteEntities(document.design, ['route:1', 'route:3']), document).design;
  expect(connectToFunction(waiting, route).map(({ label }) => label)).toEqual([
    'Connect GET /books/{id} to shop',
    'Connect GET /books/{id} to a new function',
  ]);
});
