import type { DefaultAuthorization } from '../model/authorizer.ts';
import type { Cors } from '../model/cors.ts';
import { corsAnyOrigin } from './corsAnyOrigin.ts';
import { corsAuthorizationHeader } from './corsAuthorizationHeader.ts';
import { corsCredentials } from './corsCredentials.ts';
import { corsCredentialsEverySite } from './corsCredentialsEverySite.ts';
import { corsHasOrigin } from './corsHasOrigin.ts';
import { corsHeaderName } from './corsHeaderName.ts';
import { corsHeadersIgnored } from './corsHeadersIgnored.ts';
import { corsMaxAge } from './corsMaxAge.ts';
import { corsMaxAgeWhole } from './corsMaxAgeWhole.ts';
import { corsOptionsRoute } from './corsOptionsRoute.ts';
import { corsOrigin } from './corsOrigin.ts';
import { corsOriginWildcard } from './corsOriginWildcard.ts';
import { type Change, testRule } from './testRule.ts';

const cors =
  (fields: Partial<Cors>): Change =>
  (shop) => {
    const api = shop.apis['api:1'];
    if (api?.protocol !== 'HTTP') return;
    api.cors = {
      allowOrigins: ['https://app.example.com'],
      allowMethods: ['*'],
      allowHeaders: [],
      exposeHeaders: [],
      allowCredentials: false,
      ...fields,
    };
  };
const origins = (...allowOrigins: string[]) => cors({ allowOrigins });

testRule(corsHasOrigin, {
  fine: { 'no CORS': () => {}, 'an origin': origins('*') },
  found: { 'no origin': [origins(), { id: 'api:1', field: 'cors.allowOrigins' }, /names no origin/] },
});

testRule(corsCredentials, {
  fine: {
    'credentials of a named origin': cors({ allowCredentials: true }),
    'credentials of every https origin': cors({ allowCredentials: true, allowOrigins: ['https://*'] }),
  },
  found: {
    'credentials of any origin': [
      cors({ allowCredentials: true, allowOrigins: ['https://app.example.com', '*'] }),
      { id: 'api:1', field: 'cors.allowCredentials' },
      /refuses/,
    ],
    'credentials of any origin alone': [
      cors({ allowCredentials: true, allowOrigins: ['*'] }),
      { id: 'api:1', field: 'cors.allowCredentials' },
      /refuses/,
    ],
  },
});

testRule(corsCredentialsEverySite, {
  fine: {
    'credentials of a named origin': cors({ allowCredentials: true }),
    'every site without credentials': origins('https://*'),
    'any origin, which another rule finds': cors({ allowCredentials: true, allowOrigins: ['https://*', '*'] }),
  },
  found: {
    'credentials of every https site': [
      cors({ allowCredentials: true, allowOrigins: ['https://*'] }),
      { id: 'api:1', field: 'cors.allowCredentials' },
      /from the origin https:\/\/\*, so any site may act/,
    ],
    'credentials of every http site beside a named one': [
      cors({ allowCredentials: true, allowOrigins: ['https://app.example.com', 'http://*'] }),
      { id: 'api:1', field: 'cors.allowCredentials' },
      /the origin http:\/\/\*/,
    ],
  },
});

testRule(corsAnyOrigin, {
  fine: {
    'no CORS': () => {},
    'named origins': origins('https://app.example.com'),
    'credentials too, which other rules find': cors({ allowCredentials: true, allowOrigins: ['*'] }),
  },
  found: {
    'any origin': [origins('*'), { id: 'api:1', field: 'cors.allowOrigins' }, /the origin \*, so pages of any site/],
    'any origin of a scheme beside a named one': [
      origins('https://app.example.com', 'https://*'),
      { id: 'api:1', field: 'cors.allowOrigins' },
      /the origin https:\/\/\*/,
    ],
  },
});

const originField = { id: 'api:1', field: 'cors.allowOrigins' } as const;
testRule(corsOrigin, {
  fine: {
    'origins as browsers send them': origins('*', 'https://*', 'http://localhost:3000', 'capacitor://localhost'),
  },
  found: {
    'a path': [origins('https://app.example.com/shop'), originField, /matches no page/],
    'a slash at the end': [origins('https://app.example.com/'), originField, /slash at the end/],
    'no scheme': [origins('app.example.com'), originField, /app\.example\.com/],
    'capital letters': [origins('https://App.example.com'), originField, /lower case/],
    'a user before the host': [origins('https://me@app.example.com'), originField, /me@app/],
    'what is there already, but for a slash': [
      origins('https://app.example.com', 'https://app.example.com/'),
      originField,
      /matches no page/,
    ],
    'a port that browsers leave out': [origins('https://192.0.2.1:443'), originField, /not the usual one/],
    'every site, misspelled': [origins('https://*/'), originField, /matches no page/],
    'an empty origin': [origins(''), originField, /\(empty\)/],
  },
});

testRule(corsOriginWildcard, {
  fine: { 'the documented wildcards': origins('*', 'https://*', 'http://*') },
  found: { 'a wildcard in a host': [origins('https://*.example.com'), originField, /\*\.example\.com/] },
});

testRule(corsHeaderName, {
  fine: { 'names and *': cors({ allowHeaders: ['content-type', 'X-Api-Key'], exposeHeaders: ['*'] }) },
  found: {
    'a name with a colon': [
      cors({ allowHeaders: ['accept:'] }),
      { id: 'api:1', field: 'cors.allowHeaders' },
      /accept:/,
    ],
    'two names in one': [
      cors({ allowHeaders: ['content-type, accept'] }),
      { id: 'api:1', field: 'cors.allowHeaders' },
      /content-type, accept is not/,
    ],
    'a letter that no name has': [
      cors({ exposeHeaders: ['größe'] }),
      { id: 'api:1', field: 'cors.exposeHeaders' },
      /größe/,
    ],
    'an empty name': [cors({ exposeHeaders: [''] }), { id: 'api:1', field: 'cors.exposeHeaders' }, /empty/],
  },
});

/** Guards all routes by something, with these headers allowed. */
const guarded =
  (allowHeaders: string[], defaultAuthorization: DefaultAuthorization = { kind: 'iam' }): Change =>
  (shop) => {
    cors({ allowHeaders })(shop);
    Object.assign(shop.apis['api:1'] ?? {}, { defaultAuthorization });
    const id = 'authorizer:1';
    const common = { id, apiId: 'api:1', name: 'm' } as const;
    const identitySource = '$request.header.x-token';
    if (defaultAuthorization.kind === 'authorizer')
      shop.authorizers[id] = { ...common, kind: 'jwt', issuer: 'https://example.com', audience: ['a'], identitySource };
  };
testRule(corsAuthorizationHeader, {
  fine: {
    'both named': guarded(['*', 'Authorization']),
    neither: guarded(['accept']),
    'only *, where nothing is guarded': cors({ allowHeaders: ['*'] }),
    'only *, where the token comes by another header': guarded(['*'], {
      kind: 'authorizer',
      authorizerId: 'authorizer:1',
      scopes: [],
    }),
  },
  found: {
    'only *': [guarded(['*']), { id: 'api:1', field: 'cors.allowHeaders' }, /GET \/books asks for that one/],
  },
});

testRule(corsMaxAge, {
  fine: { 'a day': cors({ maxAge: 86_400 }), 'no caching': cors({ maxAge: -1 }) },
  found: {
    'ten days': [cors({ maxAge: 864_000 }), { id: 'api:1', field: 'cors.maxAge' }, /864,000 s/],
    'less than -1': [cors({ maxAge: -2 }), { id: 'api:1', field: 'cors.maxAge' }, /-2 s/],
  },
});

testRule(corsMaxAgeWhole, {
  fine: { 'whole seconds': cors({ maxAge: 5 }), 'as many as there can be': cors({ maxAge: 2 ** 31 - 1 }) },
  found: {
    'half a second': [cors({ maxAge: 0.5 }), { id: 'api:1', field: 'cors.maxAge' }, /0\.5 s/],
    'a fraction of nothing': [cors({ maxAge: -0.5 }), { id: 'api:1', field: 'cors.maxAge' }, /-0\.5 s/],
    'more than an integer holds': [cors({ maxAge: 1e21 }), { id: 'api:1', field: 'cors.maxAge' }, /32 bits/],
  },
});

const optionsRoute: Change = (shop) => {
  const route = shop.routes['route:1'];
  if (route) route.key = { kind: 'match', method: 'OPTIONS', path: '/books' };
};
testRule(corsOptionsRoute, {
  fine: { 'an OPTIONS route without CORS': optionsRoute, 'CORS without one': cors({}) },
  found: {
    'an OPTIONS route with CORS': [
      (shop) => {
        cors({})(shop);
        optionsRoute(shop);
      },
      { id: 'route:1', field: 'key.method' },
      /no preflight requests/,
    ],
  },
});

const code =
  (text: string): Change =>
  (shop) =>
    Object.assign(shop.functions['function:1'] ?? {}, { code: text });
const allowed = "headers: { 'Access-Control-Allow-Origin': '*' }";
testRule(corsHeadersIgnored, {
  fine: {
    'code without such headers': (shop) => {
      cors({})(shop);
      code('exports.handler = 1')(shop);
    },
    'an API without CORS': code(allowed),
  },
  found: {
    'headers in the code': [
      (shop) => {
        cors({})(shop);
        code(allowed)(shop);
      },
      { id: 'function:1', field: 'code' },
      /shop sets CORS headers, which Shop API replaces/,
    ],
  },
});
