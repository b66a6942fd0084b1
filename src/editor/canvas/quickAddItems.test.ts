import { expect, test } from 'vitest';
import { createHttpApi, createRoute } from '../../core/model/create.ts';
import { createHttpUrlIntegration } from '../../core/model/createIntegration.ts';
import { type Design, emptyDesign } from '../../core/model/design.ts';
import { everyKind } from '../../core/model/everyKind.ts';
import { INTEGRATION_KIND_LIST, INTEGRATION_KINDS } from '../../core/model/integration.ts';
import type { Route } from '../../core/model/route.ts';
import { quickAddItems, readRouteKey } from './quickAddItems.ts';

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

const KINDS = INTEGRATION_KIND_LIST.map((kind) => INTEGRATION_KINDS[kind].title);
const labels = (items: { label: string }[]) => items.map((item) => item.label);

test('a route key can be typed with or without its method', () => {
  expect(readRouteKey('get  /books/{id}')).toEqual({ kind: 'match', method: 'GET', path: '/books/{id}' });
  expect(readRouteKey('/books')).toEqual({ kind: 'match', method: 'GET', path: '/books' });
  expect(readRouteKey('any books')).toEqual({ kind: 'match', method: 'ANY', path: '/books' });
  expect(readRouteKey('$default')).toEqual({ kind: 'default' });
  expect(readRouteKey('get')).toBeUndefined();
  expect(readRouteKey('lambda')).toBeUndefined();
});

test('without a text everything that can be added is offered', () => {
  expect(labels(quickAddItems(shop(), { kind: 'anything' }, '', 'api:1'))).toEqual(['Route', ...KINDS, 'HTTP API']);
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
