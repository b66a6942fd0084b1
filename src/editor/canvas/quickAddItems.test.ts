import { expect, test } from 'vitest';
import { CHAT } from '../../core/model/chat.ts';
import { createHttpApi } from '../../core/model/create.ts';
import { createHttpUrlIntegration } from '../../core/model/createIntegration.ts';
import { createRoute } from '../../core/model/createRoute.ts';
import { type Design, emptyDesign } from '../../core/model/design.ts';
import { everyKind } from '../../core/model/everyKind.ts';
import { INTEGRATION_KIND_LIST, INTEGRATION_KINDS } from '../../core/model/integrationKinds.ts';
import type { Protocol } from '../../core/model/protocol.ts';
import type { Route } from '../../core/model/route.ts';
import { quickAddItems } from './quickAddItems.ts';

function shop(): Design {
  const empty = emptyDesign('Shop');
  const withApi = { ...empty, apis: { 'api:1': createHttpApi(empty) } };
  const integration = createHttpUrlIntegration(withApi, 'api:1');
  const withIntegration = { ...withApi, integrations: { 'integration:1': integration } };
  return withRoute(withIntegration, { ...createRoute(withIntegration, 'api:1'), integrationId: integration.id });
}

function withRoute(design: Design, route: Route): Design {
  return { ...design, routes: { ...design.routes, [route.id]: route } };
}

function shopWithFreeRoute(): { design: Design; route: Route } {
  const route = createRoute(shop(), 'api:1');
  return { design: withRoute(shop(), route), route };
}

const titlesOf = (protocol: Protocol) =>
  INTEGRATION_KIND_LIST.filter((kind) => INTEGRATION_KINDS[kind].protocol === protocol).map(
    (kind) => INTEGRATION_KINDS[kind].title,
  );
const KINDS = titlesOf('HTTP');
const labels = (items: { label: string }[]) => items.map((item) => item.label);

test('without a text everything that can be added is offered', () => {
  const apis = ['HTTP API', 'WebSocket API'];
  expect(labels(quickAddItems(shop(), { kind: 'anything' }, '', 'api:1'))).toEqual(['Route', ...KINDS, ...apis]);
  expect(labels(quickAddItems(CHAT, { kind: 'anything' }, '', 'api:1'))).toEqual([
    'Route',
    ...titlesOf('WEBSOCKET'),
    ...apis,
  ]);
});

test('typing a route key offers that very route, or leads to the one there is', () => {
  const made = quickAddItems(shop(), { kind: 'anything' }, 'POST /items', 'api:1');
  expect(made[0]).toMatchObject({ label: 'POST /items', choice: { kind: 'add-route' } });
  const known = quickAddItems(shop(), { kind: 'anything' }, 'GET /items', 'api:1');
  expect(known).toMatchObject([{ label: 'GET /items', choice: { kind: 'go-to', id: 'route:1' } }]);
});

test('from a route only integrations are offered, those of its API first and not its own again', () => {
  const { design, route } = shopWithFreeRoute();
  expect(labels(quickAddItems(design, { kind: 'target', routeId: route.id }, '', 'api:1'))).toEqual([
    'endpoint',
    ...KINDS,
  ]);
  expect(labels(quickAddItems(design, { kind: 'target', routeId: 'route:1' }, '', 'api:1'))).toEqual(KINDS);
});

test('from an integration only routes are offered', () => {
  const { design } = shopWithFreeRoute();
  const items = quickAddItems(design, { kind: 'source', integrationId: 'integration:1' }, '', 'api:1');
  expect(labels(items)).toEqual(['Route', 'GET /items-2']);
});

test('whatever the design has is found by its name or its kind', () => {
  const { design } = everyKind();
  const found = (query: string) =>
    quickAddItems(design, { kind: 'anything' }, query, 'api:1').flatMap(({ label, detail, choice }) =>
      choice.kind === 'go-to' ? [`${label}, ${detail}`] : [],
    );
  expect(found('tokens')).toEqual(['tokens, authorizer in Members API']);
  expect(found('alarm back')).toEqual(['quiet, alarm in Back office API']);
  expect(found('pager')).toEqual(['pager, resource']);
});

test('in a WebSocket API a word is the key of messages, after the things it is a name of', () => {
  const typed = (query: string) =>
    quickAddItems(CHAT, { kind: 'anything' }, query, 'api:1').flatMap(({ group, label, detail }) =>
      group === 'Add' ? [`${label}, ${detail}`] : [],
    );
  expect(typed('join')).toEqual(['join, a route for messages']);
  expect(typed('mock')).toEqual(['Mock integration, an answer without a backend', 'mock, a route for messages']);
  expect(typed('sendmessage')).toEqual([]);
  expect(typed('$connect')).toEqual([]);
  expect(typed('GET /books')).toEqual([]);
});

test('the key of the other protocol goes to an API that has such', () => {
  const both: Design = { ...CHAT, apis: { ...CHAT.apis, 'api:2': { ...createHttpApi(CHAT), name: 'Shop' } } };
  const first = (query: string, apiId?: 'api:1' | 'api:2') =>
    quickAddItems(both, { kind: 'anything' }, query, apiId)[0];
  expect(first('GET /books', 'api:1')).toMatchObject({ label: 'GET /books', detail: 'a new route in Shop' });
  expect(first('$connect', 'api:2')).toMatchObject({ group: 'Go to', label: '$connect' });
  const [fresh] = quickAddItems(shop(), { kind: 'anything' }, '$connect', 'api:1');
  expect(fresh?.detail).toBe('a client connects in a new WebSocket API');
  const [onEmpty] = quickAddItems(emptyDesign('Empty'), { kind: 'anything' }, '$default', undefined);
  expect(onEmpty?.detail).toBe('a route for everything else');
});

test('from a route of a WebSocket API only what it can go to is offered', () => {
  const offered = labels(quickAddItems(CHAT, { kind: 'target', routeId: 'route:1' }, '', 'api:1'));
  expect(offered).toEqual(['messages', 'old-chat', ...titlesOf('WEBSOCKET')]);
});
