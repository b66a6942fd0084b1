import { expect, test } from 'vitest';
import { everyKind } from './everyKind.ts';
import { SHOP } from './shop.ts';
import { apisUsing, nodesUsing, referrersOf } from './usage.ts';

const { design } = everyKind();
const intake = everyKind('order-intake').design;

test('what refers to an entity is known, each once', () => {
  expect(referrersOf(design, 'schema:1').map(({ id }) => id)).toEqual(['route:1']);
  expect(referrersOf(design, 'function:4').map(({ id }) => id)).toEqual(['authorizer:3', 'authorizer:5']);
  expect(referrersOf(design, 'alarm:1')).toEqual([]);
});

test('an authorizer is used by the routes it guards, be it by the default of the API', () => {
  expect(nodesUsing(design, 'authorizer:1')).toEqual(['route:1', 'route:2']);
  expect(nodesUsing(design, 'authorizer:2')).toEqual(['route:4']);
  expect(nodesUsing(design, 'resource:1')).toEqual(['route:4']);
});

test('a VPC link, a resource and a function are used by integrations', () => {
  expect(nodesUsing(intake, 'vpcLink:1')).toEqual(['integration:12', 'integration:13']);
  expect(nodesUsing(intake, 'resource:1')).toEqual(['integration:1', 'integration:2', 'integration:3']);
  expect(nodesUsing(design, 'function:1')).toEqual(['integration:1', 'integration:5']);
});

test('a node is drawn itself, and what nobody uses is drawn nowhere', () => {
  expect(nodesUsing(design, 'route:1')).toEqual([]);
  expect(nodesUsing(intake, 'vpcLink:3')).toEqual([]);
});

test('an API uses what is in it, and what is reached through that', () => {
  const [route] = Object.values(SHOP.routes);
  const [mapping] = Object.values(SHOP.mappings);
  const [handler] = Object.values(SHOP.functions);
  for (const id of [route?.id, mapping?.id, mapping?.domainId, handler?.id]) {
    expect(id && apisUsing(SHOP, id)).toEqual(['api:1']);
  }
  expect(apisUsing(SHOP, 'api:1')).toEqual(['api:1']);
  expect(apisUsing(SHOP, 'route:99')).toEqual([]);
});
