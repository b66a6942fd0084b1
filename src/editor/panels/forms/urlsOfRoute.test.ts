import { expect, test } from 'vitest';
import { createDomain, createHttpApi, createMapping, createRoute, createStage } from '../../../core/model/create.ts';
import { type Design, emptyDesign } from '../../../core/model/design.ts';
import { urlsOfRoute } from './urlsOfRoute.ts';

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
