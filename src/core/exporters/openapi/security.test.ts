import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDesign } from '../../model/arbitraryDesign.ts';
import type { Authorizer } from '../../model/authorizer.ts';
import type { Design } from '../../model/design.ts';
import { SHOP } from '../../model/shop.ts';
import { type PlannedRoute, plannedHttpApis } from '../../plan/plan.ts';
import { planOf } from '../../plan/planOf.ts';
import { openapi } from './openapi.ts';

interface Operation {
  isDefaultRoute?: boolean;
  security?: Record<string, string[]>[];
  responses: Record<string, unknown>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components?: { securitySchemes?: Record<string, Record<string, unknown>> };
}

function documentsOf(design: Design, isDocs: boolean): Document[] {
  const { files } = openapi.print(planOf(design), 'json');
  return files.filter(({ path }) => path.includes('.docs.') === isDocs).map(({ contents }) => JSON.parse(contents));
}

/** What guards an operation, as API Gateway would read it. */
function guardIn(document: Document, { security = [] }: Operation): object {
  expect(security.length).toBeLessThanOrEqual(1);
  const [name, scopes] = Object.entries(security[0] ?? {})[0] ?? [];
  if (name === undefined) return { kind: 'none' };
  const scheme = document.components?.securitySchemes?.[name] ?? {};
  if (scheme['x-amazon-apigateway-authtype'] === 'awsSigv4') return { kind: 'iam' };
  return { ...(scheme['x-amazon-apigateway-authorizer'] as object), scopes }; // every other scheme has the extension
}

function plannedGuard({ authorization }: PlannedRoute): object {
  if (authorization.kind !== 'authorizer') return { kind: authorization.kind };
  const { authorizer, scopes } = authorization;
  switch (authorizer.kind) {
    case 'jwt': {
      const { identitySource, issuer, audience } = authorizer;
      return { type: 'jwt', identitySource, jwtConfiguration: { issuer, audience }, scopes };
    }
    case 'cognito':
      return {
        type: 'jwt',
        identitySource: authorizer.identitySource,
        jwtConfiguration: {
          issuer: expect.stringMatching(/^https:\/\/cognito-idp\.\S+\.amazonaws\.com\/\S+$/),
          audience: authorizer.client === undefined ? authorizer.clientIds : [expect.stringMatching(/^id-of-/)],
        },
        scopes,
      };
    case 'lambda':
      return {
        type: 'request',
        ...(authorizer.identitySources.length > 0 && { identitySource: authorizer.identitySources.join(',') }),
        authorizerUri: expect.stringMatching(/\/functions\/arn:\S+\/invocations$/),
        authorizerPayloadFormatVersion: authorizer.payloadFormatVersion,
        authorizerResultTtlInSeconds: authorizer.resultTtlInSeconds,
        ...(authorizer.enableSimpleResponses && { enableSimpleResponses: true }),
        ...(authorizer.credentials.kind !== 'permission' && { authorizerCredentials: expect.stringMatching(/^arn:/) }),
        scopes,
      };
  }
}

test('an import guards every route as the plan does', () => {
  fc.assert(
    fc.property(arbitraryDesign({ valid: true }), (design) => {
      const documents = documentsOf(design, false);
      for (const [index, api] of plannedHttpApis(planOf(design)).entries()) {
        const document = documents[index];
        if (!document) throw new Error(`${api.title} has no document.`);
        const guards = Object.entries(document.paths).flatMap(([path, operations]) =>
          Object.entries(operations).map(([method, operation]) => {
            const any = method === 'x-amazon-apigateway-any-method';
            const key = operation.isDefaultRoute ? '$default' : `${any ? 'ANY' : method.toUpperCase()} ${path}`;
            return [key, guardIn(document, operation)];
          }),
        );
        expect(Object.fromEntries(guards)).toEqual(
          Object.fromEntries(api.routes.map((route) => [route.routeKey, plannedGuard(route)])),
        );
      }
    }),
    { numRuns: Number(process.env.FC_RUNS ?? 100) },
  );
});

/** The shop with its first route guarded. */
function guarded(authorizer: Authorizer, scopes: string[] = []): Design {
  const design = structuredClone(SHOP);
  design.authorizers[authorizer.id] = authorizer;
  Object.assign(design.routes['route:1'] ?? {}, {
    authorization: { kind: 'authorizer', authorizerId: authorizer.id, scopes },
  });
  design.resources['resource:1'] = {
    id: 'resource:1',
    kind: 'user-pool',
    name: 'readers',
    origin: { source: 'new', selfSignUpEnabled: false },
  };
  return design;
}

/** Another authorizer of the same pool, on the second route. */
function withSecond(design: Design): Design {
  design.authorizers['authorizer:2'] = { ...READERS, id: 'authorizer:2', name: 'writers' };
  Object.assign(design.routes['route:2'] ?? {}, {
    authorization: { kind: 'authorizer', authorizerId: 'authorizer:2', scopes: [] },
  });
  return design;
}

const MEMBERS: Authorizer = {
  id: 'authorizer:1',
  apiId: 'api:1',
  kind: 'jwt',
  name: 'Shop members',
  issuer: 'https://shop.auth0.com/',
  audience: ['shop'],
  identitySource: '$request.header.Authorization',
};
const READERS: Authorizer = {
  id: 'authorizer:1',
  apiId: 'api:1',
  kind: 'cognito',
  name: 'readers',
  resourceId: 'resource:1',
  clientIds: [],
  identitySource: '$request.header.Authorization',
};
const GATE: Authorizer = {
  id: 'authorizer:1',
  apiId: 'api:1',
  kind: 'lambda',
  name: 'gate',
  functionId: 'function:1',
  payloadFormatVersion: '2.0',
  enableSimpleResponses: true,
  identitySources: ['$request.header.X-Key', '$request.querystring.tenant', '$context.routeKey'],
  resultTtlInSeconds: 0,
};

test.each<[string, Design, object, object, readonly string[]]>([
  [
    'a JWT of a known issuer, with its scopes',
    guarded(MEMBERS, ['books.read']),
    { 'shop-members': ['books.read'] },
    {
      'shop-members': {
        type: 'openIdConnect',
        openIdConnectUrl: 'https://shop.auth0.com/.well-known/openid-configuration',
      },
    },
    ['401', '403'],
  ],
  [
    'a JWT of a pool that is not there yet',
    guarded(READERS, ['books.read']),
    { readers: [] },
    { readers: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    ['401', '403'],
  ],
  [
    'a token in the query',
    guarded({ ...MEMBERS, identitySource: '$request.querystring.token' }),
    { 'shop-members': [] },
    { 'shop-members': { type: 'apiKey', name: 'token', in: 'query' } },
    ['401'],
  ],
  [
    'all that a function looks at',
    guarded(GATE),
    { gate: [], gate2: [] },
    {
      gate: { type: 'apiKey', name: 'X-Key', in: 'header' },
      gate2: { type: 'apiKey', name: 'tenant', in: 'query' },
    },
    ['401', '403'],
  ],
])('the documentation shows %s', (_, design, requirement, schemes, statuses) => {
  const [document] = documentsOf(design, true);
  const operation = document?.paths['/books']?.get;
  expect(operation?.security).toEqual([requirement]);
  expect(document?.components?.securitySchemes).toEqual(schemes);
  expect(Object.keys(operation?.responses ?? {}).filter((status) => status !== 'default')).toEqual([
    ...statuses,
    '429',
  ]);
  expect(document?.paths['/books/{id}']?.get?.security).toBeUndefined();
});

test.each<[string, Design, string, RegExp]>([
  ['scopes that nothing can carry', guarded(READERS, ['a']), 'openapi/scopes', /leaves out which scopes GET \/books/],
  [
    'a guard that looks at neither header nor query',
    guarded({ ...GATE, identitySources: [] }),
    'openapi/hidden-guard',
    /shows GET \/books as open/,
  ],
  ['a pool of the design', guarded(READERS), 'openapi/user-pool', /id-of-ReadersUserPool/],
  ['a pool that two authorizers trust', withSecond(guarded(READERS)), 'openapi/user-pool', /id-of-ReadersUserPool/],
  ['a client of the design', guarded(READERS), 'openapi/user-pool-client', /id-of-ShopReadersAuthorizerClient/],
  ['a name that OpenAPI does not take', guarded(MEMBERS), 'openapi/authorizer-name', /imported as shop-members/],
  [
    'a role of the design',
    guarded({ ...GATE, credentials: { source: 'new-role' } }),
    'openapi/authorizer-role',
    /gate-role/,
  ],
  [
    'a role that is asked for',
    guarded({ ...GATE, credentials: { source: 'existing-role' } }),
    'openapi/authorizer-role-arn',
    /in place of arn:aws:iam/,
  ],
])('%s is reported', (_, design, code, message) => {
  const found = openapi.print(planOf(design), 'yaml').diagnostics.filter((diagnostic) => diagnostic.code === code);
  expect(found).toHaveLength(1);
  expect(found[0]?.message).toMatch(message);
});
