import { expect, test } from 'vitest';
import { type Design, emptyDesign } from '../../model/design.ts';
import { type Documentation, EMPTY_DOCUMENTATION } from '../../model/documentation.ts';
import { HTTP_METHODS } from '../../model/httpMethod.ts';
import { idOf } from '../../model/ids.ts';
import { planOf } from '../../plan/planOf.ts';
import { lintOpenApi } from '../judges/lintOpenApi.ts';
import { openapi } from './openapi.ts';

/** An API with these routes, all to one URL. */
function apiWith(...routeKeys: string[]): Design {
  const design = emptyDesign('Books');
  design.apis['api:1'] = {
    id: 'api:1',
    protocol: 'HTTP',
    name: 'Books',
    disableExecuteApiEndpoint: false,
    dashboard: false,
    tags: [],
  };
  design.integrations['integration:1'] = {
    id: 'integration:1',
    apiId: 'api:1',
    kind: 'http-url',
    name: 'site',
    url: 'https://site.example',
    method: 'ANY',
  };
  routeKeys.forEach((routeKey, index) => {
    const id = idOf('route', index + 1);
    const [first = '', path = ''] = routeKey.split(' ');
    const method = HTTP_METHODS.find((candidate) => candidate === first);
    const key = method ? ({ kind: 'match', method, path } as const) : ({ kind: 'default' } as const);
    design.routes[id] = { id, apiId: 'api:1', protocol: 'HTTP', key, integrationId: 'integration:1' };
  });
  return design;
}

/** The documentation's paths with their methods, and what it had to say about losses. */
function documented(design: Design) {
  const { files, diagnostics } = openapi.print(planOf(design), 'json');
  const { paths, servers } = JSON.parse(files[1]?.contents ?? '');
  const methods = Object.entries<Record<string, unknown>>(paths).map(
    ([path, item]) => [path, Object.keys(item).filter((key) => key !== 'parameters')] as const,
  );
  const losses = diagnostics.filter(({ code }) => code !== 'openapi/license').map(({ code }) => code);
  return { paths: Object.fromEntries(methods), items: paths, servers, losses, diagnostics };
}

test.each<[string, string[], Record<string, string[]>, string[]]>([
  ['a method', ['GET /books'], { '/books': ['get'] }, []],
  [
    'ANY as the methods without a route of their own',
    ['ANY /books', 'POST /books'],
    { '/books': ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'] },
    [],
  ],
  ['paths in the order of their routes', ['GET /b', 'GET /a', 'PUT /b'], { '/b': ['get', 'put'], '/a': ['get'] }, []],
  ['no $default', ['$default', 'GET /a'], { '/a': ['get'] }, ['openapi/default-route']],
  ['a greedy path as one segment', ['GET /files/{path+}'], { '/files/{path}': ['get'] }, ['openapi/greedy-path']],
  [
    'a parameter and a greedy one at the same place as one path',
    ['PUT /{proxy+}', 'GET /{id}'],
    { '/{id}': ['get', 'put'] },
    ['openapi/greedy-path'],
  ],
  [
    'paths that differ in parameter names alone as one',
    ['GET /a/{x}', 'POST /a/{y}'],
    { '/a/{x}': ['get', 'post'] },
    [],
  ],
  [
    'both of two ambiguous paths, with a word about it',
    ['GET /a/{x}', 'GET /{y}/b'],
    { '/a/{x}': ['get'], '/{y}/b': ['get'] },
    ['openapi/ambiguous-path'],
  ],
  ['a special case beside the general one', ['GET /a/{x}', 'GET /a/me'], { '/a/{x}': ['get'], '/a/me': ['get'] }, []],
])('documents %s', (_, routeKeys, paths, losses) => {
  const found = documented(apiWith(...routeKeys));
  expect(found.paths).toEqual(paths);
  expect(Object.keys(found.paths)).toEqual(Object.keys(paths));
  expect(found.losses).toEqual(losses);
});

test('a method goes to the route API Gateway would choose', () => {
  const { files } = openapi.print(planOf(apiWith('ANY /{proxy+}', 'ANY /{id}', 'GET /{id}')), 'json');
  const documentation = files[1];
  const lines = documentation?.contents.split('\n') ?? [];
  const owner = (method: string) => {
    const line = lines.findIndex((text) => text.includes(`"${method}": {`)) + 1;
    return documentation?.regions.filter(({ start, end }) => start <= line && line <= end).at(-1)?.id;
  };
  expect(owner('get')).toBe('route:3');
  expect(owner('put')).toBe('route:2');
});

test('parameters are declared for the path, with names every tool takes', () => {
  const { items } = documented(apiWith('GET /a/{book:id}/{book_id}/{rest+}'));
  const [[path, item] = []] = Object.entries<{ parameters: { name: string }[] }>(items);
  expect(path).toBe('/a/{book_id}/{book_id-2}/{rest}');
  expect(item?.parameters.map(({ name }) => name)).toEqual(['book_id', 'book_id-2', 'rest']);
});

test('operations have ids of their own, even where their words are the same', () => {
  const { items } = documented(apiWith('GET /a-b', 'GET /a.b', 'GET /a/b'));
  const ids = Object.values<{ get: { operationId: string } }>(items).map(({ get }) => get.operationId);
  expect(new Set(ids).size).toBe(3);
  expect(ids[0]).toBe('getAB');
});

/** Documents the routes of an API in their order. */
function saying(design: Design, ...documentations: Partial<Documentation>[]): Design {
  documentations.forEach((documentation, index) => {
    const route = design.routes[idOf('route', index + 1)];
    if (route) route.documentation = { ...EMPTY_DOCUMENTATION, ...documentation };
  });
  return design;
}

test('a route keeps its operation id, to which the methods of ANY add theirs, and nobody else gets it', () => {
  const design = saying(
    apiWith('ANY /books', 'GET /books', 'GET /a', 'GET /orders', 'GET /b'),
    { operationId: 'books' },
    { operationId: 'listBooks' },
    { operationId: 'getOrders' },
    {},
    { operationId: 'listBooks' },
  );
  const { items } = documented(design);
  const ids = Object.fromEntries(
    Object.entries<Record<string, { operationId: string }>>(items).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, { operationId }]) => [`${method} ${path}`, operationId]),
    ),
  );
  expect(ids).toMatchObject({
    'get /books': 'listBooks',
    'post /books': 'booksPost',
    'delete /books': 'booksDelete',
    'get /a': 'getOrders',
    'get /orders': 'getOrders4',
    'get /b': 'listBooks5',
  });
  expect(new Set(Object.values(ids)).size).toBe(Object.values(ids).length);
});

test('a body goes to the methods of ANY that take one, and responses to all', () => {
  const request = { required: true, content: [{ mediaType: 'text/plain' }] };
  const responses = [{ status: '204', description: 'Done', content: [] }];
  const { items } = documented(saying(apiWith('ANY /a'), { request, responses }));
  const operations = Object.entries<{ requestBody?: object; responses: object }>(items['/a']);
  expect(operations.filter(([, { requestBody }]) => requestBody).map(([method]) => method)).toEqual([
    'post',
    'put',
    'patch',
  ]);
  for (const [, operation] of operations) expect(Object.keys(operation.responses)).toEqual(['204', '429']);
});

test('what is said about a path parameter goes by its place, whatever a route calls it', () => {
  const about = (name: string, description: string): Partial<Documentation> => ({
    parameters: [
      { in: 'path', name, type: 'integer', required: false, description },
      { in: 'query', name: 'limit', type: 'number', required: true },
    ],
  });
  const alone = documented(saying(apiWith('GET /a/{x+}'), about('x', 'All of it'))).items['/a/{x}'];
  expect(alone.parameters).toEqual([
    { name: 'x', in: 'path', required: true, description: 'All of it', schema: { type: 'integer' } },
  ]);
  expect(alone.get.parameters).toEqual([{ name: 'limit', in: 'query', required: true, schema: { type: 'number' } }]);

  const three = apiWith('GET /a/{x}', 'PUT /a/{y}', 'POST /a/{x}', 'PATCH /a/{z}');
  const shared = documented(saying(three, {}, about('y', 'One'), about('x', 'Two'), about('z', 'One'))).items['/a/{x}'];
  const x = (description: string) => ({
    name: 'x',
    in: 'path',
    required: true,
    description,
    schema: { type: 'integer' },
  });
  expect(shared.parameters).toEqual([x('One')]);
  expect(shared.get.parameters).toBeUndefined();
  const own = [shared.put, shared.post, shared.patch].map(({ parameters }) => parameters.slice(0, -1));
  expect(own).toEqual([[], [x('Two')], []]);
});

test('tags stand at the root of the documentation, and nowhere near those of AWS in the import', () => {
  const design = saying(apiWith('GET /a', 'GET /b'), { tags: ['books'] }, { tags: ['books', 'all'] });
  const [forImport, forReaders] = openapi
    .print(planOf(design), 'json')
    .files.map(({ contents }) => JSON.parse(contents));
  expect(forReaders.tags).toEqual([
    { name: 'books', description: 'GET /a, GET /b.' },
    { name: 'all', description: 'GET /b.' },
  ]);
  expect(forImport.tags).toBeUndefined();
  expect(forImport.paths['/b'].get.tags).toEqual(['books', 'all']);
});

test('a shared schema called Message keeps its name', () => {
  const design = saying(apiWith('GET /a'));
  design.schemas['schema:1'] = { id: 'schema:1', apiId: 'api:1', name: 'Message', text: '{"type": "string"}' };
  const { components } = JSON.parse(openapi.print(planOf(design), 'json').files[1]?.contents ?? '');
  expect(Object.keys(components.schemas)).toEqual(['Message', 'Message-2']);
  expect(components.schemas.Message).toEqual({ type: 'string' });
});

test('a schema that is no JSON breaks no document and is named as lost', async () => {
  const schema = { kind: 'shared', schemaId: 'schema:1' } as const;
  const design = saying(apiWith('GET /a'), {
    responses: [
      { status: '200', description: '', content: [{ mediaType: 'a/b', schema }] },
      { status: '201', description: '', content: [{ mediaType: 'a/b', schema: { kind: 'inline', text: '[' } }] },
    ],
  });
  design.schemas['schema:1'] = { id: 'schema:1', apiId: 'api:1', name: 'Book', text: '{"type": ' };
  const { files, diagnostics } = openapi.print(planOf(design), 'yaml');
  const [forImport, forReaders] = files.map(({ contents }) => contents);
  expect(await lintOpenApi(forImport ?? '', 'import')).toEqual([]);
  expect(await lintOpenApi(forReaders ?? '', 'documentation')).toEqual([]);
  const lost = diagnostics.filter(({ code }) => code === 'openapi/schema');
  expect(lost.map(({ subject }) => subject)).toEqual([
    { id: 'schema:1', field: 'text' },
    { id: 'route:1', field: 'documentation' },
  ]);
});

test('servers are the custom domains and then the stages', () => {
  const design = apiWith('GET /a');
  design.stages['stage:1'] = {
    id: 'stage:1',
    apiId: 'api:1',
    name: '$default',
    autoDeploy: true,
    detailedMetricsEnabled: false,
    routeSettings: [],
    variables: [],
  };
  design.stages['stage:2'] = {
    id: 'stage:2',
    apiId: 'api:1',
    name: 'beta',
    autoDeploy: true,
    detailedMetricsEnabled: false,
    routeSettings: [],
    variables: [],
  };
  const certificate = { source: 'existing' } as const;
  design.domains['domain:1'] = { id: 'domain:1', name: 'api.books.example', certificate, tags: [] };
  design.domains['domain:2'] = { id: 'domain:2', name: '*.books.example', certificate, tags: [] };
  design.mappings['mapping:1'] = { id: 'mapping:1', domainId: 'domain:1', stageId: 'stage:2', key: 'v1/beta' };
  design.mappings['mapping:2'] = { id: 'mapping:2', domainId: 'domain:2', stageId: 'stage:1' };
  const urls = (of: Design) => documented(of).servers.map(({ url }: { url: string }) => url);
  const domains = ['https://api.books.example/v1/beta', 'https://{name}.books.example'];
  const stages = ['', '/beta'].map((path) => `https://{apiId}.execute-api.{region}.amazonaws.com${path}`);
  expect(urls(design)).toEqual([...domains, ...stages]);

  const closed = structuredClone(design);
  for (const api of Object.values(closed.apis)) api.disableExecuteApiEndpoint = true;
  expect(urls(closed)).toEqual(domains);
});
