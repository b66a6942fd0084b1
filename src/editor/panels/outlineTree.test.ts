import { expect, test } from 'vitest';
import { CHAT } from '../../core/model/chat.ts';
import {
  createDomain,
  createHttpApi,
  createMapping,
  createModel,
  createStage,
  createUsagePlan,
} from '../../core/model/create.ts';
import { createHttpUrlIntegration } from '../../core/model/createIntegration.ts';
import { createRoute, createWebSocketRoute } from '../../core/model/createRoute.ts';
import { type Design, emptyDesign } from '../../core/model/design.ts';
import { everyKind } from '../../core/model/everyKind.ts';
import { httpRoutesOf } from '../../core/model/queries.ts';
import type { HttpRouteKey } from '../../core/model/route.ts';
import { outlineRows, typedRow } from './outlineRows.ts';
import { ancestorsOf, EMPTY_TREE, outlineTree, startsUnfolded } from './outlineTree.ts';

function bookshop(keys: readonly HttpRouteKey[]): Design {
  const empty = emptyDesign('Bookshop');
  const api = { ...createHttpApi(empty), name: 'Bookshop' };
  const site = { ...createHttpUrlIntegration(empty, api.id), name: 'site' };
  const stage = createStage(empty, api);
  const domain = createDomain(empty);
  const mapping = createMapping(empty, domain.id, stage.id);
  let design: Design = {
    ...empty,
    apis: { [api.id]: api },
    integrations: { [site.id]: site },
    stages: { [stage.id]: stage },
    domains: { [domain.id]: domain },
    mappings: { [mapping.id]: mapping },
  };
  for (const key of keys) {
    const route = { ...createRoute(design, api.id, key), integrationId: site.id };
    design = { ...design, routes: { ...design.routes, [route.id]: route } };
  }
  return design;
}

const get = (path: string): HttpRouteKey => ({ kind: 'match', method: 'GET', path });
const labels = (design: Design, filter = '') =>
  outlineRows(outlineTree(design), () => true, filter).map(
    ({ node, level }) => `${'  '.repeat(level - 1)}${node.label}`,
  );

test('a small design is a flat list of routes, then integrations, stages and domains', () => {
  expect(labels(bookshop([get('/books'), { kind: 'default' }]))).toEqual([
    'Bookshop',
    '  /books',
    '  everything else',
    '  Integrations',
    '    site',
    '  Stages',
    '    $default',
    'Custom domains',
    '  api.example.com',
    '    / → Bookshop · $default',
  ]);
});

test('many routes are grouped by their first segment', () => {
  const keys = ['/books', '/books/{id}', '/books/{id}/cover', '/orders', '/orders/{id}', '/a', '/b', '/c', '/d'];
  expect(labels(bookshop(keys.map(get))).slice(0, 12)).toEqual([
    'Bookshop',
    '  /books',
    '    /books',
    '    /{id}',
    '    /{id}/cover',
    '  /orders',
    '    /orders',
    '    /{id}',
    '  /a',
    '  /b',
    '  /c',
    '  /d',
  ]);
});

test('a route says where it goes', () => {
  expect(outlineTree(bookshop([get('/books')])).byKey.get('route:1')?.name).toBe('Route GET /books, to site');
});

test('a filter keeps what matches every word and the lines around it', () => {
  expect(labels(bookshop([get('/books'), get('/orders')]), 'get ord')).toEqual(['Bookshop', '  /orders']);
  expect(labels(bookshop([get('/books')]), 'nothing like it')).toEqual([]);
});

test('folded lines hide what they hold', () => {
  const rows = outlineRows(outlineTree(bookshop([get('/books')])), () => false, '');
  expect(rows.map(({ node }) => node.label)).toEqual(['Bookshop', 'Custom domains']);
  expect(rows[0]?.unfolded).toBe(false);
});

test('lines that say the same stay the same objects, and so does a tree', () => {
  const design = bookshop([get('/books'), get('/orders')]);
  const before = outlineTree(design);
  expect(outlineTree({ ...design, description: 'Sells books' }, before)).toBe(before);
  const [route] = httpRoutesOf(design, 'api:1');
  const changed: Design = route
    ? { ...design, routes: { ...design.routes, 'route:1': { ...route, key: get('/tomes') } } }
    : design;
  const after = outlineTree(changed, before);
  expect(after).not.toBe(before);
  expect(after.byKey.get('route:2')).toBe(before.byKey.get('route:2'));
  expect(after.byKey.get('route:1')).not.toBe(before.byKey.get('route:1'));
});

test('the lines around a line are known, the nearest first', () => {
  const tree = outlineTree(bookshop([get('/books')]));
  expect(ancestorsOf(tree, 'integration:1')).toEqual(['api:1 integrations', 'api:1']);
  expect(ancestorsOf(tree, 'api:1')).toEqual([]);
});

test('a group of very many starts folded', () => {
  const tree = outlineTree(bookshop(Array.from({ length: 50 }, (_, index) => get(`/books/${index}`))));
  const path = tree.byKey.get('api:1 routes /books');
  expect(path && startsUnfolded(path)).toBe(false);
});

test('typing leads to the next line that starts so, by path or by method', () => {
  const rows = outlineRows(outlineTree(bookshop([get('/books'), get('/orders')])), () => true, '');
  expect(typedRow(rows, 0, '/o')?.node.key).toBe('route:2');
  expect(typedRow(rows, 2, 'get /b')?.node.key).toBe('route:1');
  expect(typedRow(rows, 0, 'zzz')).toBeUndefined();
});

test('an empty design has no lines', () => {
  expect(outlineTree(emptyDesign('Empty'))).toBe(EMPTY_TREE);
});

test('authorizers, stages, alarms and schemas stand under their API, what APIs share beside them', () => {
  const tree = outlineTree(everyKind().design);
  const rows = outlineRows(tree, (node) => node.look === 'api', '').map(({ node }) => node);
  expect(rows.filter(({ routeKey }) => !routeKey).map(({ name }) => name)).toEqual([
    'HTTP API Members API, 5 routes',
    'Integrations, 4',
    'Authorizers, 3',
    'Stages, 1',
    'Alarms, 2',
    'Schemas, 2',
    'HTTP API Back office API, 2 routes',
    'Integrations, 1',
    'Authorizers, 2',
    'Stages, 1',
    'Alarms, 1',
    'Custom domains, 2',
    'Resources, 4',
    'Functions, 4',
  ]);
});

test('a line says what it guards, watches, or is used by', () => {
  const { byKey } = outlineTree(everyKind().design);
  const names = ['authorizer:1', 'alarm:1', 'alarm:2', 'schema:1', 'resource:1', 'function:1'].map(
    (key) => byKey.get(key)?.name,
  );
  expect(names).toEqual([
    'Authorizer tokens, JWT, guards 2 routes',
    'Alarm server-errors, on 5xx of $default',
    'Alarm slow, on Latency of all stages',
    'Schema Member, used by 1 route, 1 schema',
    'Cognito user pool members, used by 1 authorizer',
    'Function members, used by 2 integrations',
  ]);
  const intake = outlineTree(everyKind('order-intake').design).byKey;
  expect(intake.get('vpcLink:1')).toMatchObject({ name: 'VPC link internal, used by 2 integrations', note: '2' });
  expect(intake.get('vpcLink:3')?.name).toBe('VPC link spare, not used');
});

test('functions start folded, as integrations say what they invoke', () => {
  const node = outlineTree(everyKind().design).byKey.get('functions');
  expect(node && startsUnfolded(node)).toBe(false);
});

test('the routes of a WebSocket API stand as a connection lives, then what else it has', () => {
  const model = createModel(CHAT, 'api:1');
  const plan = createUsagePlan(CHAT, ['stage:1']);
  const design: Design = { ...CHAT, models: { [model.id]: model }, usagePlans: { [plan.id]: plan } };
  const rows = outlineRows(outlineTree(design), ({ key }) => key !== 'functions', '');
  expect(rows.map(({ node }) => node.name)).toEqual([
    'WebSocket API Chat API, 4 routes',
    'Route $connect, to connections',
    'Route sendmessage, to messages',
    'Route $default, to old-chat',
    'Route $disconnect, to connections',
    'Integrations, 3',
    'Lambda connections, new function · nodejs24.x',
    'Lambda messages, new function · nodejs24.x',
    'HTTP proxy old-chat, https://old.example.com/messages',
    'Stages, 1',
    'Stage production, deployed automatically',
    'Models, 1',
    'Model Message, not used',
    'Usage plans, 1',
    'Usage plan clients, 1 key, 1 stage',
    'Functions, 2',
  ]);
});

test('a two-way route and a function that manages connections say so', () => {
  const message = CHAT.routes['route:4'];
  if (message?.protocol !== 'WEBSOCKET') throw new Error('The chat has sendmessage.');
  const twoWay = { ...message, response: { models: [], parameters: [] } };
  const { byKey } = outlineTree({ ...CHAT, routes: { ...CHAT.routes, 'route:4': twoWay } });
  expect(byKey.get('route:4')).toMatchObject({
    name: 'Route sendmessage, to messages, replies to the client',
    note: 'replies',
  });
  expect(byKey.get('function:2')?.name).toBe(
    'Function messages, used by 1 integration, manages connections of Chat API · production',
  );
});

test('many keys of messages are one group, with a + of its own', () => {
  let design: Design = CHAT;
  for (let count = 0; count < 50; count += 1) {
    const route = createWebSocketRoute(design, 'api:1');
    design = { ...design, routes: { ...design.routes, [route.id]: route } };
  }
  const tree = outlineTree(design);
  const labels = tree.byKey.get('api:1')?.children.map(({ label }) => label);
  expect(labels?.slice(0, 4)).toEqual(['a client connects', 'Messages', 'everything else', 'a client has gone']);
  const messages = tree.byKey.get('api:1 routes Messages');
  expect(messages).toMatchObject({ name: 'Messages, 51', adds: { kind: 'message', apiId: 'api:1' } });
  expect(messages && startsUnfolded(messages)).toBe(false);
  const rows = outlineRows(tree, () => true, '');
  expect(typedRow(rows, 0, '$dis')?.node.key).toBe('route:2');
});
