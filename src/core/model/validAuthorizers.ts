import fc from 'fast-check';
import { chosen, defined, letters, name, optional, pick, WORD } from './arbitraryTexts.ts';
import type { Authorizer, DefaultAuthorization, RouteAuthorization } from './authorizer.ts';
import { type Design, freshId } from './design.ts';
import { type ApiId, byNumber, type EntityId } from './ids.ts';
import { INLINE_RUNTIMES } from './lambdaFunction.ts';
import { apisOf, statedDefaultOf } from './queries.ts';

/** Authorizers of generated designs, and what guards their routes; for tests only. */

const scopes = fc.uniqueArray(fc.oneof(fc.constantFrom('books.read', 'a/b', 'null'), letters(`${WORD}.:/`, 8)), {
  maxLength: 3,
});
const tokenSource = fc.constantFrom(
  '$request.header.Authorization',
  '$request.header.X-Token',
  '$request.querystring.token',
);
const identitySources = fc.uniqueArray(
  fc.constantFrom(
    '$request.header.Authorization',
    '$request.header.X-Key',
    '$request.querystring.key',
    '$context.routeKey',
  ),
  { maxLength: 3 },
);
const poolSpec = fc.record({
  name,
  origin: fc.oneof(
    fc.record({ source: fc.constant('new' as const), selfSignUpEnabled: fc.boolean() }),
    fc.record({
      source: fc.constant('existing' as const),
      userPoolId: optional(letters(WORD.replace(/[_-]/g, ''), 9).map((suffix) => `ap-southeast-1_${suffix}`)),
    }),
  ),
});
const arnOfRole = letters(WORD, 10).map((role) => `arn:aws:iam::000000000001:role/${role}`);
const authorizerSpec = fc.oneof(
  fc.record({
    kind: fc.constant('jwt' as const),
    issuer: fc.constantFrom('https://issuer.example.com', 'https://x.auth0.com/', 'https://example.com/a/b'),
    audience: fc.uniqueArray(fc.constantFrom('books', 'https://api.example.com', 'null', "it's"), {
      minLength: 1,
      maxLength: 3,
    }),
    identitySource: tokenSource,
  }),
  fc.record({
    kind: fc.constant('cognito' as const),
    pool: poolSpec,
    poolPick: optional(pick),
    clientIds: fc.uniqueArray(letters('abc019', 8), { maxLength: 2 }),
    identitySource: tokenSource,
  }),
  fc.record({
    kind: fc.constant('lambda' as const),
    functionPick: optional(pick),
    decider: fc.record({ name, runtime: fc.constantFrom(...INLINE_RUNTIMES) }),
    payloadFormatVersion: fc.constantFrom('1.0' as const, '2.0' as const),
    enableSimpleResponses: fc.boolean(),
    identitySources,
    resultTtlInSeconds: fc.constantFrom(0, 1, 90, 300, 3600),
    credentials: optional(
      fc.oneof(
        fc.constant({ source: 'new-role' as const }),
        optional(arnOfRole).map((arn) => defined({ source: 'existing-role' as const, arn })),
      ),
    ),
  }),
);
const guardSpec = fc.record({
  kind: fc.constantFrom('absent', 'absent', 'none', 'inherit', 'iam', 'authorizer'),
  authorizerPick: pick,
  scopes,
});

type Generated<A> = A extends fc.Arbitrary<infer T> ? T : never;
type AuthorizerSpec = Generated<typeof authorizerSpec>;
type GuardSpec = Generated<typeof guardSpec>;

/** Gives some APIs authorizers and a default, and some routes a guard of their own. */
export const validAuthorizers: fc.Arbitrary<(design: Design) => void> = fc
  .record({
    authorizers: fc.array(fc.record({ apiPick: pick, name, spec: authorizerSpec }), { maxLength: 4 }),
    defaults: fc.array(guardSpec, { minLength: 3, maxLength: 3 }),
    guards: fc.array(guardSpec, { minLength: 8, maxLength: 8 }),
  })
  .map(({ authorizers, defaults, guards }) => (design: Design) => {
    const apis = apisOf(design, 'HTTP');
    if (apis.length === 0) return;
    for (const { apiPick, name: wanted, spec } of authorizers) {
      const { id: apiId } = chosen(apis, apiPick);
      const id = freshId(design, 'authorizer');
      const named = {
        id,
        apiId,
        name: `${[...wanted].slice(0, 60).join('')} ${Object.keys(design.authorizers).length}`,
      };
      design.authorizers[id] = authorizerOf(design, named, spec);
    }
    apis.forEach((api, index) => {
      const guard = defaultOf(design, api.id, chosen(defaults, index));
      if (guard) design.apis[api.id] = { ...api, defaultAuthorization: guard };
      belongingTo(api.id, design.routes).forEach((route, position) => {
        if (route.protocol !== 'HTTP') return;
        const own = guardOf(design, api.id, chosen(guards, position + index));
        if (own) design.routes[route.id] = { ...route, authorization: own };
      });
    });
  });

/** Read from the table: queries remember what they found in a design, and this one is still being made. */
function belongingTo<Row extends { id: EntityId; apiId: ApiId }>(
  apiId: ApiId,
  table: Readonly<Record<string, Row>>,
): Row[] {
  return Object.values(table)
    .filter((row) => row.apiId === apiId)
    .sort(byNumber);
}

function authorizerOf(
  design: Design,
  named: Pick<Authorizer, 'id' | 'apiId' | 'name'>,
  spec: AuthorizerSpec,
): Authorizer {
  switch (spec.kind) {
    case 'jwt':
      return { ...named, ...spec };
    case 'cognito': {
      const { pool, poolPick, ...rest } = spec;
      const known = Object.values(design.resources).filter((resource) => resource.kind === 'user-pool');
      if (poolPick !== undefined && known.length > 0)
        return { ...named, ...rest, resourceId: chosen(known, poolPick).id };
      const id = freshId(design, 'resource');
      const { name: poolName, origin } = pool;
      design.resources[id] = { id, kind: 'user-pool', name: poolName, origin: defined(origin) };
      return { ...named, ...rest, resourceId: id };
    }
    case 'lambda': {
      const { functionPick, decider, ...rest } = spec;
      const known = Object.values(design.functions).sort(byNumber);
      const isKnown = functionPick !== undefined && known.length > 0;
      const functionId = isKnown ? chosen(known, functionPick).id : freshId(design, 'function');
      design.functions[functionId] ??= { id: functionId, source: 'new', ...decider, connections: [] };
      return defined({
        ...named,
        ...rest,
        functionId,
        enableSimpleResponses: spec.payloadFormatVersion === '2.0' && spec.enableSimpleResponses,
        // Without an identity source there is nothing to cache by.
        resultTtlInSeconds: spec.identitySources.length > 0 ? spec.resultTtlInSeconds : 0,
      });
    }
  }
}

function defaultOf(design: Design, apiId: ApiId, spec: GuardSpec): DefaultAuthorization | undefined {
  if (spec.kind === 'iam') return { kind: 'iam' };
  return spec.kind === 'absent' ? undefined : byAuthorizer(design, apiId, spec);
}

function guardOf(design: Design, apiId: ApiId, spec: GuardSpec): RouteAuthorization | undefined {
  switch (spec.kind) {
    case 'none':
      return { kind: 'none' };
    case 'iam':
      return { kind: 'iam' };
    case 'inherit': {
      const byDefault = statedDefaultOf(design, apiId);
      const authorizer = byDefault?.kind === 'authorizer' ? design.authorizers[byDefault.authorizerId] : undefined;
      return authorizer && authorizer.kind !== 'lambda' ? { kind: 'inherit', scopes: spec.scopes } : undefined;
    }
    case 'authorizer':
      return byAuthorizer(design, apiId, spec);
    case 'absent': // the API decides
      return undefined;
  }
}

/** Only tokens have scopes. */
function byAuthorizer(
  design: Design,
  apiId: ApiId,
  { authorizerPick, scopes: wanted }: GuardSpec,
): Extract<DefaultAuthorization, { kind: 'authorizer' }> | undefined {
  const candidates = belongingTo(apiId, design.authorizers);
  if (candidates.length === 0) return undefined;
  const { id: authorizerId, kind } = chosen(candidates, authorizerPick);
  return { kind: 'authorizer', authorizerId, scopes: kind === 'lambda' ? [] : wanted };
}
