import type { Authorizer, CognitoAuthorizer, JwtAuthorizer, LambdaAuthorizer } from '../model/authorizer.ts';
import { AUTHORIZER_HANDLER } from '../model/authorizerHandlers.ts';
import type { HttpMethod } from '../model/httpMethod.ts';
import type { NewFunction } from '../model/lambdaFunction.ts';
import type { HttpRoute } from '../model/route.ts';
import { authorizationScopes } from './authorizationScopes.ts';
import { authorizerHandler } from './authorizerHandler.ts';
import { authorizerName } from './authorizerName.ts';
import { authorizerTtl } from './authorizerTtl.ts';
import { cachedByIdentity } from './cachedByIdentity.ts';
import { cachedPerRoute } from './cachedPerRoute.ts';
import { clientId } from './clientId.ts';
import { corsOptionsRoute } from './corsOptionsRoute.ts';
import { definedStageVariable } from './definedStageVariable.ts';
import { grantedScopes } from './grantedScopes.ts';
import { guardedPreflight } from './guardedPreflight.ts';
import { identitySource } from './identitySource.ts';
import { inheritedGuard } from './inheritedGuard.ts';
import { issuerIsBase } from './issuerIsBase.ts';
import { jwtAudience } from './jwtAudience.ts';
import { jwtIssuer } from './jwtIssuer.ts';
import { oneRegion } from './oneRegion.ts';
import { openWrite } from './openWrite.ts';
import { openWrites } from './openWrites.ts';
import { printableText } from './printableText.ts';
import { roleArn } from './roleArn.ts';
import { scopesOfTokens } from './scopesOfTokens.ts';
import { simpleResponses } from './simpleResponses.ts';
import { all, type Change, testRule } from './testRule.ts';
import { tokenInUrl } from './tokenInUrl.ts';
import { tokenSource } from './tokenSource.ts';
import { uniqueAuthorizerName } from './uniqueAuthorizerName.ts';
import { usedAuthorizer } from './usedAuthorizer.ts';
import { usedFunction } from './usedFunction.ts';
import { userPoolId } from './userPoolId.ts';

const MEMBERS: JwtAuthorizer = {
  id: 'authorizer:1',
  apiId: 'api:1',
  kind: 'jwt',
  name: 'members',
  issuer: 'https://issuer.example.com',
  audience: ['shop'],
  identitySource: '$request.header.Authorization',
};
const READERS: CognitoAuthorizer = {
  id: 'authorizer:1',
  apiId: 'api:1',
  kind: 'cognito',
  name: 'readers',
  resourceId: 'resource:1',
  clientIds: [],
  identitySource: '$request.header.Authorization',
};
const GATE: LambdaAuthorizer = {
  id: 'authorizer:1',
  apiId: 'api:1',
  kind: 'lambda',
  name: 'gate',
  functionId: 'function:2',
  payloadFormatVersion: '2.0',
  enableSimpleResponses: true,
  identitySources: ['$request.header.Authorization'],
  resultTtlInSeconds: 0,
};

const field = (name: string) => ({ id: 'authorizer:1', field: name }) as const;
/** Adds an authorizer that guards the first route. */
const guarding =
  (authorizer: Authorizer, scopes: string[] = []): Change =>
  (shop) => {
    shop.authorizers[authorizer.id] = authorizer;
    Object.assign(shop.routes['route:1'] ?? {}, {
      authorization: { kind: 'authorizer', authorizerId: authorizer.id, scopes },
    });
  };
const jwt = (fields: Partial<JwtAuthorizer> = {}) => guarding({ ...MEMBERS, ...fields });
const cognito =
  (fields: Partial<CognitoAuthorizer> = {}, pool?: string): Change =>
  (shop) => {
    const origin = pool === undefined ? { source: 'new' as const, selfSignUpEnabled: false } : undefined;
    shop.resources['resource:1'] = {
      id: 'resource:1',
      kind: 'user-pool',
      name: 'readers',
      origin: origin ?? { source: 'existing', userPoolId: pool ?? '' },
    };
    guarding({ ...READERS, ...fields })(shop);
  };
const lambda =
  (fields: Partial<LambdaAuthorizer> = {}): Change =>
  (shop) => {
    shop.functions['function:2'] = {
      id: 'function:2',
      source: 'new',
      name: 'gate',
      runtime: 'nodejs24.x',
      connections: [],
      code: AUTHORIZER_HANDLER,
    };
    guarding({ ...GATE, ...fields })(shop);
  };
const route =
  (fields: Partial<HttpRoute>, id: HttpRoute['id'] = 'route:1'): Change =>
  (shop) =>
    Object.assign(shop.routes[id] ?? {}, fields);
const byDefault =
  (kind: 'iam' | 'authorizer', scopes: string[] = []): Change =>
  (shop) => {
    const guard = kind === 'iam' ? { kind } : { kind, authorizerId: 'authorizer:1' as const, scopes };
    Object.assign(shop.apis['api:1'] ?? {}, { defaultAuthorization: guard });
  };
const method = (name: HttpMethod, path: string, fields: Partial<HttpRoute> = {}): Change =>
  route({ key: { kind: 'match', method: name, path }, ...fields }, 'route:2');
const asIs: Change = () => {};

testRule(authorizerName, {
  fine: { 'a name': jwt() },
  found: {
    'a blank name': [jwt({ name: ' ' }), field('name'), /An authorizer of Shop API has no name/],
    'a name that is cut before half a character': [
      jwt({ name: `${'a'.repeat(127)}😀` }),
      field('name'),
      /129 characters/,
    ],
    'a long name': [jwt({ name: 'a'.repeat(129) }), field('name'), /129 characters/],
  },
});

const second =
  (name: string): Change =>
  (shop) => {
    shop.authorizers['authorizer:2'] = { ...MEMBERS, id: 'authorizer:2', name };
  };
testRule(uniqueAuthorizerName, {
  fine: { 'another name': all(jwt(), second('staff')), 'two without a name': all(jwt({ name: '' }), second('')) },
  found: {
    'the same but for case': [all(jwt(), second('Members')), { id: 'authorizer:2', field: 'name' }, /Members too/],
  },
});

testRule(usedAuthorizer, {
  fine: {
    'one that a route names': jwt(),
    'one that routes inherit': all(jwt(), byDefault('authorizer'), route({ authorization: { kind: 'none' } })),
  },
  found: {
    'one that no route has': [
      all(jwt(), route({ authorization: { kind: 'iam' } })),
      { id: 'authorizer:1' },
      /no route/,
    ],
    'a default that every route overrides': [
      all(jwt(), byDefault('authorizer'), (shop) => {
        for (const own of Object.values(shop.routes)) own.authorization = { kind: 'none' };
      }),
      { id: 'authorizer:1' },
      /members guards no route/,
    ],
  },
});

testRule(jwtIssuer, {
  fine: { 'a URL with a slash at its end': jwt({ issuer: 'https://x.auth0.com/' }), 'a user pool': cognito() },
  found: {
    'no issuer': [jwt({ issuer: '' }), field('issuer'), /no issuer/],
    'plain http': [jwt({ issuer: 'http://example.com' }), field('issuer'), /https/],
    'a query': [jwt({ issuer: 'https://example.com?a=b' }), field('issuer'), /without a query/],
    'no scheme': [jwt({ issuer: 'x.auth0.com/' }), field('issuer'), /https URL/],
    'what is no URL at all': [jwt({ issuer: 'our login' }), field('issuer'), /https URL/],
    'a long one': [jwt({ issuer: `https://example.com/${'a'.repeat(2048)}` }), field('issuer'), /2,068 characters/],
  },
});

testRule(issuerIsBase, {
  fine: { 'the URL itself': jwt() },
  found: {
    'the discovery document': [
      jwt({ issuer: 'https://example.com/.well-known/openid-configuration' }),
      field('issuer'),
      /adds by itself/,
    ],
  },
});

testRule(jwtAudience, {
  fine: { 'one audience': jwt() },
  found: {
    none: [jwt({ audience: [] }), field('audience'), /no audience/],
    'an empty one': [jwt({ audience: ['a', ' '] }), field('audience'), /is empty/],
    'nothing but an empty one': [jwt({ audience: [''] }), field('audience'), /is empty/],
    'too many': [jwt({ audience: Array.from({ length: 51 }, (_, index) => `a${index}`) }), field('audience'), /51/],
  },
});

testRule(tokenSource, {
  fine: {
    'a header': jwt({ identitySource: '$request.header.X-Token' }),
    'a parameter': cognito({ identitySource: '$request.querystring.token' }),
  },
  found: {
    'something else': [jwt({ identitySource: '$context.routeKey' }), field('identitySource'), /neither/],
    'a list': [jwt({ identitySource: '$request.header.A,$request.header.B' }), field('identitySource'), /neither/],
    nothing: [cognito({ identitySource: '' }), field('identitySource'), /neither/],
    'the spelling of REST APIs': [
      jwt({ identitySource: 'method.request.header.Token' }),
      field('identitySource'),
      /neither/,
    ],
  },
});

testRule(tokenInUrl, {
  fine: { 'a header': jwt(), 'a function, which may be given anything': lambda() },
  found: {
    'a parameter of the query': [
      cognito({ identitySource: '$request.querystring.token' }),
      field('identitySource'),
      /readers takes its token from the query/,
    ],
  },
});

testRule(identitySource, {
  fine: {
    'all four kinds': lambda({
      identitySources: [
        '$request.header.A',
        '$request.querystring.a',
        '$context.identity.sourceIp',
        '$stageVariables.a',
      ],
    }),
    none: lambda({ identitySources: [] }),
  },
  found: {
    'the spelling of WebSocket APIs': [
      lambda({ identitySources: ['route.request.header.Auth'] }),
      field('identitySources'),
      /route\.request\.header\.Auth/,
    ],
    'an empty one': [lambda({ identitySources: [''] }), field('identitySources'), /\(empty\)/],
    'one thing twice in another spelling': [
      lambda({ identitySources: ['$request.header.A', 'A', 'A'] }),
      field('identitySources'),
      /source A of gate/,
    ],
    'what nobody can tell': [lambda({ identitySources: ['the cookie'] }), field('identitySources'), /the cookie/],
  },
});

testRule(definedStageVariable, {
  fine: {
    'an identity source that every stage has': all(lambda({ identitySources: ['$stageVariables.key'] }), (shop) => {
      Object.assign(shop.stages['stage:1'] ?? {}, { variables: [{ name: 'key', value: 'a' }] });
    }),
  },
  found: {
    'an identity source that a stage lacks': [
      lambda({ identitySources: ['$stageVariables.key'] }),
      { id: 'stage:1', field: 'variables' },
      /gate uses the stage variable key/,
    ],
  },
});

testRule(authorizerTtl, {
  fine: { 'an hour': lambda({ resultTtlInSeconds: 3600 }) },
  found: {
    'more than an hour': [lambda({ resultTtlInSeconds: 3601 }), field('resultTtlInSeconds'), /3601/],
    'a fraction': [lambda({ resultTtlInSeconds: 0.5 }), field('resultTtlInSeconds'), /whole/],
    'a negative one': [lambda({ resultTtlInSeconds: -1 }), field('resultTtlInSeconds'), /-1/],
  },
});

testRule(cachedByIdentity, {
  fine: {
    'no cache': lambda({ identitySources: [] }),
    'a cache by token': lambda({ resultTtlInSeconds: 60 }),
  },
  found: {
    'a cache by nothing': [
      lambda({ identitySources: [], resultTtlInSeconds: 60 }),
      field('resultTtlInSeconds'),
      /no identity source/,
    ],
  },
});

const twice = route({ authorization: { kind: 'authorizer', authorizerId: 'authorizer:1', scopes: [] } }, 'route:2');
testRule(cachedPerRoute, {
  fine: {
    'one route': lambda({ resultTtlInSeconds: 60 }),
    'no cache': all(lambda(), twice),
    'a cache by route': all(
      lambda({ resultTtlInSeconds: 60, identitySources: ['$request.header.A', '$context.routeKey'] }),
      twice,
    ),
    'policies, which name what they allow': all(
      lambda({ resultTtlInSeconds: 60, enableSimpleResponses: false }),
      twice,
    ),
  },
  found: {
    'two routes': [all(lambda({ resultTtlInSeconds: 60 }), twice), field('identitySources'), /guards 2 routes/],
  },
});

testRule(simpleResponses, {
  fine: {
    'with 2.0': lambda(),
    'policies with 1.0': lambda({ payloadFormatVersion: '1.0', enableSimpleResponses: false }),
  },
  found: { 'with 1.0': [lambda({ payloadFormatVersion: '1.0' }), field('enableSimpleResponses'), /2\.0 only/] },
});

const undecided =
  (runtime: NewFunction['runtime'] = 'nodejs24.x'): Change =>
  (shop) => {
    shop.functions['function:2'] = { id: 'function:2', source: 'new', name: 'gate', runtime, connections: [] };
  };
testRule(authorizerHandler, {
  fine: { 'code of its own': lambda() },
  found: {
    'the sample that greets': [lambda({ functionId: 'function:1' }), field('functionId'), /decides nothing/],
    'a function of its own without code': [all(lambda(), undecided()), field('functionId'), /gate asks gate/],
    'one that should answer with policies': [
      all(lambda({ payloadFormatVersion: '1.0', enableSimpleResponses: false }), undecided()),
      field('functionId'),
      /gate asks gate/,
    ],
    'one in Python': [all(lambda(), undecided('python3.14')), field('functionId'), /gate asks gate/],
    'one for which there is no code to start from': [
      all(lambda({ enableSimpleResponses: false }), undecided()),
      field('functionId'),
      /gate asks gate/,
    ],
  },
});

testRule(clientId, {
  fine: { none: cognito(), 'an id': cognito({ clientIds: ['7hsa8fjs0example'] }) },
  found: {
    'an empty one': [cognito({ clientIds: [''] }), field('clientIds'), /\(empty\)/],
    'an empty one beside another': [cognito({ clientIds: ['a', ''] }), field('clientIds'), /\(empty\)/],
    'spaces around an id': [cognito({ clientIds: [' a', 'b'] }), field('clientIds'), /without spaces/],
    'a URL': [cognito({ clientIds: ['https://example.com'] }), field('clientIds'), /not the id/],
    'too many': [
      cognito({ clientIds: Array.from({ length: 51 }, (_, index) => `client${index}`) }),
      field('clientIds'),
      /51 app clients/,
    ],
  },
});

const poolField = { id: 'resource:1', field: 'origin.userPoolId' } as const;
testRule(userPoolId, {
  fine: { 'an id': cognito({}, 'eu-west-1_AbCdEf123'), 'a new pool': cognito() },
  found: { 'an ARN': [cognito({}, 'arn:aws:cognito-idp:eu-west-1:1:userpool/x'), poolField, /eu-west-1_AbCdEf123/] },
});

const elsewhere: Change = (shop) => {
  shop.functions['function:1'] = {
    id: 'function:1',
    source: 'existing',
    name: 'shop',
    arn: 'arn:aws:lambda:us-east-1:111122223333:function:shop',
  };
};
testRule(oneRegion, {
  fine: {
    'a pool elsewhere whose client is there already': all(elsewhere, cognito({ clientIds: ['a'] }, 'eu-west-1_A')),
    'a new client of a pool in the same region': all(elsewhere, cognito({}, 'us-east-1_A')),
  },
  found: {
    'a new client of a pool elsewhere': [
      all(elsewhere, cognito({}, 'eu-west-1_A')),
      poolField,
      /in eu-west-1, and shop/,
    ],
    'a function that only an authorizer asks': [
      all(elsewhere, lambda(), (shop) => {
        shop.functions['function:2'] = {
          id: 'function:2',
          source: 'existing',
          name: 'gate',
          arn: 'arn:aws:lambda:eu-west-1:111122223333:function:gate',
        };
      }),
      { id: 'function:2', field: 'arn' },
      /gate is in eu-west-1/,
    ],
  },
});

testRule(usedFunction, {
  fine: { 'one that only an authorizer asks': lambda() },
  found: {
    'one that nothing invokes': [
      all(
        lambda(),
        (shop) => {
          delete shop.authorizers['authorizer:1'];
        },
        route({ authorization: { kind: 'none' } }),
      ),
      { id: 'function:2' },
      /nor an authorizer/,
    ],
  },
});

testRule(roleArn, {
  fine: { 'a new role': lambda({ credentials: { source: 'new-role' } }) },
  found: {
    'a user': [
      lambda({ credentials: { source: 'existing-role', arn: 'arn:aws:iam::111122223333:user/x' } }),
      field('credentials.arn'),
      /role of gate/,
    ],
    'an ARN with a space before it': [
      lambda({ credentials: { source: 'existing-role', arn: ' arn:aws:iam::111122223333:role/x' } }),
      field('credentials.arn'),
      /role of gate/,
    ],
  },
});

testRule(scopesOfTokens, {
  fine: { 'scopes of a JWT': guarding(MEMBERS, ['a']), 'a function without scopes': lambda() },
  found: {
    'scopes of a function': [
      all(lambda(), route({ authorization: { kind: 'authorizer', authorizerId: 'authorizer:1', scopes: ['a'] } })),
      { id: 'route:1', field: 'authorization.scopes' },
      /gate knows nothing/,
    ],
    'scopes of IAM': [
      all(byDefault('iam'), route({ authorization: { kind: 'inherit', scopes: ['a'] } })),
      { id: 'route:1', field: 'authorization.scopes' },
      /IAM knows nothing/,
    ],
    'default scopes of a function': [
      all(lambda(), byDefault('authorizer', ['a'])),
      { id: 'api:1', field: 'defaultAuthorization.scopes' },
      /By default/,
    ],
  },
});

testRule(authorizationScopes, {
  fine: { 'a few': guarding(MEMBERS, ['books.read', 'https://api.example.com/books']) },
  found: {
    eleven: [
      guarding(
        MEMBERS,
        Array.from({ length: 11 }, (_, index) => `s${index}`),
      ),
      { id: 'route:1', field: 'authorization.scopes' },
      /11 scopes/,
    ],
    'two in one': [guarding(MEMBERS, ['a b']), { id: 'route:1', field: 'authorization.scopes' }, /scope a b/],
    'an empty one beside another': [
      guarding(MEMBERS, ['', 'a']),
      { id: 'route:1', field: 'authorization.scopes' },
      /scope \(empty\) of GET/,
    ],
    'an empty one alone': [
      guarding(MEMBERS, [' ']),
      { id: 'route:1', field: 'authorization.scopes' },
      /without spaces/,
    ],
    'a long one': [
      all(jwt(), byDefault('authorizer', ['a'.repeat(65)])),
      { id: 'api:1', field: 'defaultAuthorization.scopes' },
      /64 characters/,
    ],
  },
});

testRule(grantedScopes, {
  fine: {
    'scopes of another issuer': guarding(MEMBERS, ['books.read']),
    'scopes of a client that is there': all(
      cognito({ clientIds: ['3n4b5urk1ft4fl3mg5e62d9ado'] }),
      route({ authorization: { kind: 'authorizer', authorizerId: 'authorizer:1', scopes: ['books.read'] } }),
    ),
    'the scope of a new client': all(
      cognito(),
      route({
        authorization: {
          kind: 'authorizer',
          authorizerId: 'authorizer:1',
          scopes: ['books.read', 'aws.cognito.signin.user.admin'],
        },
      }),
    ),
  },
  found: {
    'other scopes of a new client': [
      all(
        cognito(),
        route({ authorization: { kind: 'authorizer', authorizerId: 'authorizer:1', scopes: ['books.read'] } }),
      ),
      { id: 'route:1', field: 'authorization.scopes' },
      /create for readers does not grant/,
    ],
    'those by default': [
      all(cognito(), byDefault('authorizer', ['books.read'])),
      { id: 'api:1', field: 'defaultAuthorization.scopes' },
      /Shop API asks for scopes/,
    ],
  },
});

testRule(inheritedGuard, {
  fine: {
    'a default authorizer': all(
      jwt(),
      byDefault('authorizer'),
      route({ authorization: { kind: 'inherit', scopes: [] } }),
    ),
  },
  found: {
    'no default': [
      route({ authorization: { kind: 'inherit', scopes: ['a'] } }),
      { id: 'route:1', field: 'authorization' },
      /anyone can call/,
    ],
    'no default beside authorizers': [
      all(jwt(), lambda({ id: 'authorizer:2' }), route({ authorization: { kind: 'inherit', scopes: ['a'] } })),
      { id: 'route:1', field: 'authorization' },
      /which has none/,
    ],
  },
});

testRule(openWrite, {
  fine: {
    'an API that is open altogether': method('POST', '/books/{id}'),
    'a write that is open on purpose': all(jwt(), method('POST', '/books/{id}', { authorization: { kind: 'none' } })),
    'a write that the default guards': all(jwt(), byDefault('authorizer'), method('POST', '/books/{id}')),
    'an open read': jwt(),
  },
  found: {
    'a write that nobody thought of': [
      all(jwt(), method('POST', '/books/{id}')),
      { id: 'route:2', field: 'authorization' },
      /Anyone can call POST/,
    ],
    'one beside two kinds of guards': [
      all(jwt(), route({ authorization: { kind: 'iam' } }, 'route:3'), method('DELETE', '/books/{id}')),
      { id: 'route:2', field: 'authorization' },
      /Anyone can call DELETE/,
    ],
  },
});

const openApi = { id: 'api:1', field: 'defaultAuthorization' } as const;
testRule(openWrites, {
  fine: {
    'open reads': asIs,
    'a write that is open on purpose': method('POST', '/books/{id}', { authorization: { kind: 'none' } }),
    'a write beside guarded routes, which another rule finds': all(jwt(), method('POST', '/books/{id}')),
    'a route for any method, which may only read': method('ANY', '/books/{id}'),
    'a guarded write': method('POST', '/books/{id}', { authorization: { kind: 'iam' } }),
  },
  found: {
    'one write': [method('POST', '/books/{id}'), openApi, /Anyone can call POST \/books\/\{id\}\./],
    'two writes, and an authorizer that guards nothing': [
      all(
        method('POST', '/books/{id}'),
        route({ key: { kind: 'match', method: 'PUT', path: '/old' } }),
        jwt(),
        route({ authorization: undefined }),
      ),
      openApi,
      /call 2 routes of Shop API that write, such as PUT \/old/,
    ],
  },
});

const withCors: Change = (shop) =>
  Object.assign(shop.apis['api:1'] ?? {}, {
    cors: {
      allowOrigins: ['https://example.com'],
      allowMethods: [],
      allowHeaders: [],
      exposeHeaders: [],
      allowCredentials: false,
    },
  });
const catchAll = all(withCors, route({ authorization: { kind: 'iam' } }, 'route:3'));
const guardedProxy = all(
  withCors,
  route({ key: { kind: 'match', method: 'ANY', path: '/{proxy+}' }, authorization: { kind: 'iam' } }, 'route:3'),
);
const openOptions = method('OPTIONS', '/{proxy+}', { authorization: { kind: 'none' } });
testRule(guardedPreflight, {
  fine: {
    'an open catch-all': withCors,
    'a guarded one without CORS': route({ authorization: { kind: 'iam' } }, 'route:3'),
    'a guarded one beside open OPTIONS': all(catchAll, openOptions),
  },
  found: {
    'a guarded $default': [catchAll, { id: 'route:3', field: 'authorization' }, /own, the preflight requests/],
    'a guarded $default beside guarded OPTIONS': [
      all(catchAll, method('OPTIONS', '/{all+}', { authorization: { kind: 'iam' } })),
      { id: 'route:3', field: 'authorization' },
      /own, the preflight requests/,
    ],
    'a guarded /{proxy+}': [guardedProxy, { id: 'route:3', field: 'authorization' }, /perhaps the preflight requests/],
  },
});

testRule(corsOptionsRoute, {
  fine: {
    'one that keeps preflight requests from a guard': all(catchAll, openOptions),
    'one that would, if nothing guarded it': all(catchAll, openOptions, (shop) => {
      Object.assign(shop.routes['route:2'] ?? {}, { authorization: { kind: 'iam' } });
    }),
  },
  found: {
    'one that has no such use': [
      all(withCors, openOptions),
      { id: 'route:2', field: 'key.method' },
      /no preflight requests/,
    ],
  },
});

testRule(printableText, {
  fine: { 'plain names': all(jwt(), cognito()), 'nothing at all': asIs },
  found: {
    'a control character in a name': [jwt({ name: 'a\u0001' }), field('name'), /name of the authorizer/],
    'one in an audience': [jwt({ audience: ['a\u0001'] }), field('audience'), /audience of members/],
    'one in a scope': [
      guarding(MEMBERS, ['a\u0001']),
      { id: 'route:1', field: 'authorization.scopes' },
      /scope of GET/,
    ],
  },
});
