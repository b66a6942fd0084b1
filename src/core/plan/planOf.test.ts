import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deleteEntities } from '../commands/deleteEntities.ts';
import { arbitraryDesign } from '../model/arbitraryDesign.ts';
import { type Design, emptyDesign, entityOf, TABLES } from '../model/design.ts';
import { documentOf } from '../model/document.ts';
import type { HttpMethod } from '../model/httpMethod.ts';
import { byNumber, type EntityId, numberOf } from '../model/ids.ts';
import type { HttpRouteKey } from '../model/route.ts';
import { routeName } from './logicalIds.ts';
import { type Plan, type PlannedHttpApi, plannedHttpApis, plannedWebSocketApis } from './plan.ts';
import type { PlannedStage } from './plannedStage.ts';
import { integrationResponses } from './plannedWebSocket.ts';
import { planOf } from './planOf.ts';

const match = (method: HttpMethod, path: string): HttpRouteKey => ({ kind: 'match', method, path });
const DEFAULT: HttpRouteKey = { kind: 'default' };

/** `GET /books` to a URL and `ANY /books` to a new function, served by a stage that deploys on demand. */
const books: Design = {
  ...emptyDesign('Bookshop'),
  apis: {
    'api:1': {
      id: 'api:1',
      protocol: 'HTTP',
      name: 'Books API',
      disableExecuteApiEndpoint: false,
      dashboard: false,
      tags: [],
    },
  },
  functions: {
    'function:1': { id: 'function:1', source: 'new', name: 'books', runtime: 'nodejs24.x', connections: [] },
  },
  integrations: {
    'integration:1': {
      id: 'integration:1',
      apiId: 'api:1',
      kind: 'http-url',
      name: 'old-site',
      url: 'https://example.com',
      method: 'ANY',
    },
    'integration:2': {
      id: 'integration:2',
      apiId: 'api:1',
      kind: 'lambda',
      functionId: 'function:1',
      payloadFormatVersion: '2.0',
    },
  },
  routes: {
    'route:1': {
      id: 'route:1',
      apiId: 'api:1',
      protocol: 'HTTP',
      key: match('GET', '/books'),
      integrationId: 'integration:1',
    },
    'route:2': {
      id: 'route:2',
      apiId: 'api:1',
      protocol: 'HTTP',
      key: match('ANY', '/books'),
      integrationId: 'integration:2',
    },
  },
  stages: {
    'stage:1': {
      id: 'stage:1',
      apiId: 'api:1',
      name: 'beta',
      autoDeploy: false,
      detailedMetricsEnabled: false,
      routeSettings: [],
      variables: [],
    },
  },
};

function theApi(design: Design): PlannedHttpApi {
  const [api] = plannedHttpApis(planOf(design));
  if (!api) throw new Error('The design has no API.');
  return api;
}

describe('names', () => {
  test.each([
    [match('GET', '/books/{id}'), 'GetBooksById'],
    [match('ANY', '/files/{proxy+}'), 'AnyFilesProxy'],
    [match('POST', '/'), 'PostRoot'],
    [match('DELETE', '/v1/order-lines'), 'DeleteV1OrderLines'],
    [DEFAULT, 'Default'],
  ])('%j is called %s', (key, name) => {
    expect(routeName(key)).toBe(name);
  });

  test('follow from those of the API and the thing itself', () => {
    const plan = planOf(books);
    const api = theApi(books);
    expect(plan).toMatchObject({ stackName: 'BookshopStack', slug: 'bookshop' });
    expect(api.logicalId).toBe('BooksApi');
    expect(api.routes.map((route) => route.logicalId)).toEqual(['BooksGetBooksRoute', 'BooksAnyBooksRoute']);
    expect(api.integrations.map((integration) => integration.logicalId)).toEqual([
      'BooksOldSiteIntegration',
      'BooksIntegration',
    ]);
    expect(api.stages[0]?.logicalId).toBe('BooksBetaStage');
    expect(plan.functions).toMatchObject([{ logicalId: 'BooksFunction', roleLogicalId: 'BooksFunctionRole' }]);
  });

  test('are told apart by the number of the younger', () => {
    const twins = {
      ...books,
      apis: { ...books.apis, 'api:5': { ...theApi(books).source, id: 'api:5' as const } },
    };
    expect(planOf(twins).apis.map((api) => api.logicalId)).toEqual(['BooksApi', 'BooksApi5']);
  });
});

describe('names of any design', () => {
  const runs = { numRuns: Number(process.env.FC_RUNS ?? 200) };

  test('are legal, short enough and unique', () => {
    fc.assert(
      fc.property(arbitraryDesign({ valid: false }), (design) => {
        const all = everyLogicalId(planOf(design));
        for (const logicalId of all) expect(logicalId).toMatch(/^[A-Za-z][A-Za-z0-9]{0,254}$/);
        expect(new Set(all.map((logicalId) => logicalId.toLowerCase())).size).toBe(all.length);
      }),
      runs,
    );
  });

  test('stay when a route or a mapping is added', () => {
    fc.assert(
      fc.property(
        arbitraryDesign({ valid: false }),
        fc.constantFrom('route' as const, 'mapping' as const),
        (after, kind) => {
          const added = Object.values(after[TABLES[kind]]).sort(byNumber).at(-1);
          fc.pre(added !== undefined);
          const { [added.id]: _, ...table } = after[TABLES[kind]] as Record<string, unknown>; // a table of entities by id
          const names = logicalIds(planOf(after));
          // A $connect that wants a guard of the other protocol takes all routes of its API out of the plan.
          const mayClose = 'key' in added && typeof added.key === 'object' && added.key.kind === 'connect';
          for (const [id, name] of logicalIds(planOf({ ...after, [TABLES[kind]]: table })))
            if (!mayClose || names.has(id)) expect(names.get(id)).toBe(name);
        },
      ),
      runs,
    );
  });

  test('stay when anything else is deleted, but for those that had a number because of it', () => {
    fc.assert(
      fc.property(arbitraryDesign({ valid: true }), fc.nat(), (before, pick) => {
        const names = logicalIds(planOf(before));
        const ids = [...names.keys()];
        const doomed = ids[pick % ids.length];
        fc.pre(doomed !== undefined);
        const deleted = deleteEntities(before, [doomed]).apply(documentOf(before));
        if (!deleted.ok) throw new Error(deleted.reason);
        const numbered = (id: EntityId) => names.get(id)?.endsWith(String(numberOf(id)));
        for (const [id, name] of logicalIds(planOf(deleted.value.design))) {
          const apiId = ownerOf(before, id);
          if (names.has(id) && !numbered(id) && !(apiId && numbered(apiId))) expect(name).toBe(names.get(id));
        }
      }),
      runs,
    );
  });
});

describe('permissions', () => {
  test.each([
    [match('ANY', '/books'), '/*/*/books'],
    [match('GET', '/books/{id}'), '/*/*/books/{id}'],
    [match('ANY', '/files/{proxy+}'), '/*/*/files/{proxy+}'],
    [match('GET', '/'), '/*/*/'],
    [DEFAULT, '/*/*'],
  ])('of %j cover %s, as those of CDK do', (key, sourcePath) => {
    const api = theApi({
      ...books,
      routes: { 'route:1': { id: 'route:1', apiId: 'api:1', protocol: 'HTTP', key, integrationId: 'integration:2' } },
    });
    expect(api.routes[0]?.permission).toMatchObject({ sourcePath, function: { title: 'books' } });
  });

  test('are not needed to reach a URL', () => {
    expect(theApi(books).routes[0]?.permission).toBeUndefined();
  });
});

describe('what is left out', () => {
  test('routes that go nowhere, integrations without a route and functions that nothing invokes', () => {
    const plan = planOf({
      ...books,
      routes: { 'route:1': { id: 'route:1', apiId: 'api:1', protocol: 'HTTP', key: DEFAULT } },
    });
    expect(plan.apis).toMatchObject([{ routes: [], integrations: [] }]);
    expect(plan.functions).toEqual([]);
  });

  test('tags and stage variables without a name, and CORS that says nothing', () => {
    const { api, stage } = { api: theApi(books).source, stage: books.stages['stage:1'] };
    if (!stage) throw new Error('The design has no stage.');
    const cors = { allowOrigins: [], allowMethods: [], allowHeaders: [], exposeHeaders: [], allowCredentials: false };
    const planned = theApi({
      ...books,
      apis: {
        'api:1': {
          ...api,
          cors,
          tags: [
            { key: '', value: 'x' },
            { key: 'team', value: 'a' },
          ],
        },
      },
      stages: {
        'stage:1': {
          ...stage,
          variables: [
            { name: '', value: 'x' },
            { name: 'v', value: '1' },
          ],
        },
      },
    });
    expect(planned).toMatchObject({ cors: undefined, tags: { team: 'a' }, stages: [{ variables: { v: '1' } }] });
  });

  test('the URL of an endpoint that is turned off', () => {
    const api = { ...theApi(books).source, disableExecuteApiEndpoint: true };
    expect(theApi({ ...books, apis: { 'api:1': api } }).stages[0]?.url).toBeUndefined();
    expect(theApi(books).stages[0]?.url).toBeDefined();
  });

  test('the URL of a mapping from a wildcard domain, which has no one URL', () => {
    const mapped = (name: string) =>
      planOf({
        ...books,
        domains: { 'domain:1': { id: 'domain:1', name, certificate: { source: 'existing' }, tags: [] } },
        mappings: { 'mapping:1': { id: 'mapping:1', domainId: 'domain:1', stageId: 'stage:1' } },
      }).domains[0]?.mappings[0];
    expect(mapped('*.example.com')?.url).toBeUndefined();
    expect(mapped('api.example.com')?.url).toBeDefined();
  });
});

test('what only the user knows is asked for, each thing once', () => {
  const design: Design = {
    ...books,
    functions: { 'function:1': { id: 'function:1', source: 'existing', name: 'books' } },
    integrations: {
      ...books.integrations,
      'integration:1': {
        id: 'integration:1',
        apiId: 'api:1',
        kind: 'lambda',
        functionId: 'function:1',
        payloadFormatVersion: '1.0',
      },
    },
    domains: {
      'domain:1': { id: 'domain:1', name: 'api.example.com', certificate: { source: 'existing' }, tags: [] },
    },
  };
  const { inputs } = planOf(design);
  expect(inputs.map(({ logicalId, id }) => [logicalId, id])).toEqual([
    ['BooksFunctionArn', 'function:1'],
    ['ApiExampleComCertificateArn', 'domain:1'],
  ]);
  for (const { placeholder, pattern } of inputs) expect(placeholder).toMatch(new RegExp(pattern ?? ''));
});

describe('a deployment', () => {
  const idOf = (design: Design) => theApi(design).stages[0]?.deployment?.logicalId;
  const edited = <K extends keyof typeof TABLES>(kind: K, id: string, patch: object): Design => {
    const table = books[TABLES[kind]] as Record<string, object>; // a table of entities by id
    return { ...books, [TABLES[kind]]: { ...table, [id]: { ...table[id], ...patch } } };
  };

  test('is there for a stage that does not deploy by itself, once there is a route', () => {
    expect(idOf(books)).toMatch(/^BooksBetaStageDeployment[0-9A-Z]{6}$/);
    expect(idOf(edited('stage', 'stage:1', { autoDeploy: true }))).toBeUndefined();
    expect(idOf({ ...books, routes: {} })).toBeUndefined();
  });

  test.each([
    ['a route has another key', edited('route', 'route:1', { key: match('GET', '/books/{id}') })],
    ['a route goes elsewhere', edited('route', 'route:1', { integrationId: 'integration:2' })],
    ['a route is gone', { ...books, routes: { 'route:1': books.routes['route:1'] } } as Design],
    ['a URL is another', edited('integration', 'integration:1', { url: 'https://example.org' })],
    ['a method is another', edited('integration', 'integration:1', { method: 'GET' })],
    ['a timeout is set', edited('integration', 'integration:2', { timeoutInMillis: 1000 })],
    ['a payload is another', edited('integration', 'integration:2', { payloadFormatVersion: '1.0' })],
    ['a function is another', edited('function', 'function:1', { source: 'existing', arn: 'arn:x', name: 'books' })],
    ['the endpoint is turned off', edited('api', 'api:1', { disableExecuteApiEndpoint: true })],
  ])('is renewed when %s', (_, design) => {
    expect(idOf(design)).not.toBe(idOf(books));
  });

  test.each([
    ['the code of a function', edited('function', 'function:1', { code: 'exports.handler = 1' })],
    ['the description of the API', edited('api', 'api:1', { description: 'All about books' })],
    ['tags', edited('api', 'api:1', { tags: [{ key: 'a', value: 'b' }] })],
    ['the description of the stage', edited('stage', 'stage:1', { description: 'For testers' })],
    ['the name of the design', { ...books, name: 'Other' }],
    [
      'a route that goes nowhere',
      {
        ...books,
        routes: { ...books.routes, 'route:3': { id: 'route:3', apiId: 'api:1', protocol: 'HTTP', key: DEFAULT } },
      } as Design,
    ],
  ])('stays when %s changes', (_, design) => {
    expect(idOf(design)).toBe(idOf(books));
  });
});

/** The logical id of every entity in a plan. */
function logicalIds(plan: Plan): Map<EntityId, string> {
  const named = [
    ...plan.apis.flatMap((api) => [
      api,
      ...api.authorizers,
      ...api.routes,
      ...api.integrations,
      ...api.stages,
      ...api.alarms,
    ]),
    ...plannedWebSocketApis(plan).flatMap(({ models }) => models),
    ...plan.usagePlans,
    ...plan.functions,
    ...plan.resources,
    ...plan.domains.flatMap((domain) => [domain, ...domain.mappings]),
  ];
  return new Map(named.map(({ id, logicalId }) => [id, logicalId]));
}

/** Every logical id a template or a stack has. */
function everyLogicalId(plan: Plan): string[] {
  return [
    ...logicalIds(plan).values(),
    ...plan.inputs.map((input) => input.logicalId),
    ...plan.resources.flatMap(({ origin }) => ('subscription' in origin && origin.subscription?.logicalId) || []),
    ...plan.apis.flatMap(({ dashboard }) => dashboard?.logicalId ?? []),
    ...plan.functions.flatMap((planned) =>
      planned.source === 'new' ? [planned.roleLogicalId, planned.policyLogicalId ?? []].flat() : [],
    ),
    ...plannedWebSocketApis(plan).flatMap((api) => [
      ...api.integrations.flatMap(integrationResponses).map((response) => response.logicalId),
      ...api.routes.flatMap(({ response }) => response?.logicalId ?? []),
      ...api.stages.flatMap((stage) => stage.callbackUrl?.logicalId ?? []),
    ]),
    ...plan.usagePlans.flatMap(({ keys }) =>
      keys.flatMap((key) => [key.planKeyLogicalId, key.source === 'new' ? key.logicalId : []].flat()),
    ),
    ...(plan.account ? [plan.account.logicalId, plan.account.roleLogicalId] : []),
    ...plan.apis.flatMap((api) => [
      ...api.routes.flatMap((route) => route.permission?.logicalId ?? []),
      ...api.stages.flatMap((stage) =>
        [stage.deployment?.logicalId ?? [], stage.url?.logicalId ?? [], newLogGroupOf(stage)].flat(),
      ),
    ]),
    ...plan.domains.flatMap((domain) => [
      ...(domain.dnsTarget ? Object.values(domain.dnsTarget).map((url) => url.logicalId) : []),
      ...[domain.endpoint, domain.secondEndpoint].flatMap((endpoint) => endpoint?.certificate.logicalId ?? []),
      ...domain.records.map((record) => record.logicalId),
      ...domain.mappings.flatMap((mapping) => mapping.url?.logicalId ?? []),
    ]),
  ];
}

function newLogGroupOf({ accessLog }: PlannedStage): string[] {
  return accessLog?.logGroup.source === 'new' ? [accessLog.logGroup.logicalId] : [];
}

function ownerOf(design: Design, id: EntityId): EntityId | undefined {
  const entity = entityOf(design, id);
  return entity && 'apiId' in entity ? entity.apiId : undefined;
}
