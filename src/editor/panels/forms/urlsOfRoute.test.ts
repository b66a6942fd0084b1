import { expect, test } from 'vitest';
import { CHAT } from '../../../core/model/chat.ts';
import { createDomain, createHttpApi, createMapping, createStage } from '../../../core/model/create.ts';
import { createRoute } from '../../../core/model/createRoute.ts';
import { type Design, emptyDesign } from '../../../core/model/design.ts';
import { webSocketRoutesOf } from '../../../core/model/queries.ts';
import { urlsOfRoute, wayTo } from './urlsOfRoute.ts';

function bookshop(): Design {
  const empty = emptyDesign('Bookshop');
  const api = createHttpApi(empty);
  const route = createRoute(empty, api.id, { kind: 'match', method: 'GET', path: '/books' });
  const stage = createStage(empty, api);
  const domain = { ...createDomain(empty), name: 'api.books.example' };
  const mapping = { ...createMapping(empty, domain.id, stage.id), key: 'v1' };
  return {
    ...empty,
    apis: { [api.id]: api },
    routes: {
      [route.id]: route,
      'route:2': { id: 'route:2', apiId: api.id, protocol: 'HTTP', key: { kind: 'default' } },
    },
    stages: { [stage.id]: stage },
    domains: { [domain.id]: domain },
    mappings: { [mapping.id]: mapping },
  };
}

test('a route is reached through its stages and their domains', () => {
  expect(urlsOfRoute(bookshop(), 'route:1')).toEqual([
    'https://{api-id}.execute-api.{region}.amazonaws.com/books',
    'https://api.books.example/v1/books',
  ]);
});

test('an API on custom domains only is reached through these', () => {
  const design = bookshop();
  const api = design.apis['api:1'];
  const closed: Design = { ...design, apis: api ? { 'api:1': { ...api, disableExecuteApiEndpoint: true } } : {} };
  expect(urlsOfRoute(closed, 'route:1')).toEqual(['https://api.books.example/v1/books']);
});

test('$default has no URL of its own', () => {
  expect(urlsOfRoute(bookshop(), 'route:2')).toEqual([]);
});

test('every route of a WebSocket API is reached through the connection, but the one after it', () => {
  const urls = ['wss://{api-id}.execute-api.{region}.amazonaws.com/production'];
  expect(urlsOfRoute(CHAT, 'route:1')).toEqual(urls);
  expect(urlsOfRoute(CHAT, 'route:4')).toEqual(urls);
  expect(urlsOfRoute(CHAT, 'route:2')).toEqual([]);
});

test('a message leads to its route, nothing leads to $disconnect', () => {
  const ways = webSocketRoutesOf(CHAT, 'api:1').map((route) => wayTo(CHAT, route));
  expect(ways.map(({ message }) => message && JSON.parse(message))).toEqual([
    undefined,
    undefined,
    undefined,
    { action: 'sendmessage' },
  ]);
  expect(ways[1]?.words).toMatch(/nobody calls it/);
});
