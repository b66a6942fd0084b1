import { expect, test } from 'vitest';
import type { Authorizer, RouteAuthorization } from '../model/authorizer.ts';
import type { Design } from '../model/design.ts';
import { SHOP } from '../model/shop.ts';
import { type PlannedHttpApi, plannedHttpApis } from './plan.ts';
import { planOf } from './planOf.ts';

const GATE: Authorizer = {
  id: 'authorizer:1',
  apiId: 'api:1',
  kind: 'lambda',
  name: 'gate',
  functionId: 'function:2',
  payloadFormatVersion: '1.0',
  enableSimpleResponses: true,
  identitySources: ['$request.header.Authorization'],
  resultTtlInSeconds: 0,
};

/** The shop, deployed by hand, with an authorizer and what guards its first route. */
function shop(authorization?: RouteAuthorization, authorizer: Authorizer = GATE): Design {
  const design = structuredClone(SHOP);
  design.functions['function:2'] = {
    id: 'function:2',
    source: 'new',
    name: 'gate',
    runtime: 'nodejs24.x',
    connections: [],
  };
  design.resources['resource:1'] = {
    id: 'resource:1',
    kind: 'user-pool',
    name: 'staff',
    origin: { source: 'existing' },
  };
  design.authorizers['authorizer:1'] = authorizer;
  Object.assign(design.stages['stage:1'] ?? {}, { autoDeploy: false });
  Object.assign(design.routes['route:1'] ?? {}, authorization && { authorization });
  return design;
}

function theApi(design: Design): PlannedHttpApi {
  const [api] = plannedHttpApis(planOf(design));
  if (!api) throw new Error('The design has no API.');
  return api;
}

const byGate = (scopes: string[] = []): RouteAuthorization => ({
  kind: 'authorizer',
  authorizerId: 'authorizer:1',
  scopes,
});

test('an authorizer that guards no route is left out, with its function', () => {
  expect(theApi(shop()).authorizers).toEqual([]);
  expect(planOf(shop()).functions.map(({ title }) => title)).toEqual(['shop']);
  expect(planOf(shop(byGate())).functions.map(({ title }) => title)).toEqual(['shop', 'gate']);
});

test('a default that guards no route is none', () => {
  const design = shop();
  Object.assign(design.apis['api:1'] ?? {}, {
    defaultAuthorization: { kind: 'authorizer', authorizerId: 'authorizer:1', scopes: [] },
  });
  expect(theApi(design).defaultAuthorization).toMatchObject({ kind: 'authorizer' });
  const open = structuredClone(design);
  for (const route of Object.values(open.routes)) route.authorization = { kind: 'none' };
  expect(theApi(open).defaultAuthorization).toEqual({ kind: 'none' });
});

test('a function knows neither scopes nor, with the payload 1.0, simple responses', () => {
  const { authorizers, routes } = theApi(shop(byGate(['books.read'])));
  expect(authorizers).toMatchObject([{ enableSimpleResponses: false, credentials: { kind: 'permission' } }]);
  expect(routes[0]?.authorization).toMatchObject({ scopes: [] });
});

test('a pool that is asked for is in the region of the stack, and gets a client where none is named', () => {
  const cognito: Authorizer = {
    id: 'authorizer:1',
    apiId: 'api:1',
    kind: 'cognito',
    name: 'staff',
    resourceId: 'resource:1',
    clientIds: [],
    identitySource: '$request.header.Authorization',
  };
  const plan = planOf(shop(byGate(), cognito));
  expect(plan.inputs).toContainEqual(expect.objectContaining({ kind: 'user-pool-id', logicalId: 'StaffUserPoolId' }));
  expect(plan.apis[0]?.authorizers).toMatchObject([
    { client: 'ShopStaffAuthorizerClient', userPool: { origin: { region: undefined } } },
  ]);
  expect(planOf(shop(byGate(), { ...cognito, clientIds: ['a'] })).apis[0]?.authorizers).toMatchObject([
    { client: undefined },
  ]);
});

test('another guard, or another setting of it, is another deployment', () => {
  const designs = [
    shop(),
    shop({ kind: 'iam' }),
    shop(byGate()),
    shop(byGate(), { ...GATE, resultTtlInSeconds: 60 }),
    shop(byGate(), { ...GATE, identitySources: [] }),
    shop(byGate(), { ...GATE, credentials: { source: 'new-role' } }),
  ];
  const deployments = designs.map((design) => theApi(design).stages[0]?.deployment?.logicalId);
  expect(new Set(deployments).size).toBe(designs.length);
});
