import { expect, test } from 'vitest';
import { authorizationOf } from './authorization.ts';
import type { DefaultAuthorization, JwtAuthorizer, RouteAuthorization } from './authorizer.ts';
import type { Design } from './design.ts';
import { routesGuardedBy } from './queries.ts';
import type { Route } from './route.ts';
import { SHOP } from './shop.ts';

const MEMBERS: JwtAuthorizer = {
  id: 'authorizer:1',
  apiId: 'api:1',
  kind: 'jwt',
  name: 'members',
  issuer: 'https://issuer.example.com',
  audience: ['shop'],
  identitySource: '$request.header.Authorization',
};
const STAFF: JwtAuthorizer = { ...MEMBERS, id: 'authorizer:2', name: 'staff' };

const byDefault: DefaultAuthorization = { kind: 'authorizer', authorizerId: 'authorizer:1', scopes: ['books.read'] };

function guarded(own: RouteAuthorization | undefined, defaultAuthorization?: DefaultAuthorization): [Design, Route] {
  const api = { ...SHOP.apis['api:1'], ...(defaultAuthorization && { defaultAuthorization }) };
  const route = { ...SHOP.routes['route:1'], ...(own && { authorization: own }) };
  const design = {
    ...SHOP,
    apis: { 'api:1': api },
    routes: { ...SHOP.routes, 'route:1': route },
    authorizers: { 'authorizer:1': MEMBERS, 'authorizer:2': STAFF },
  } as Design; // the pieces are SHOP's own
  return [design, design.routes['route:1'] as Route]; // it was just put there
}

test.each<[string, RouteAuthorization | undefined, DefaultAuthorization | undefined, object]>([
  ['nobody said anything', undefined, undefined, { kind: 'open', from: 'api' }],
  ['the API has a default', undefined, byDefault, { authorizer: MEMBERS, scopes: ['books.read'], from: 'api' }],
  ['the API asks for IAM', undefined, { kind: 'iam' }, { kind: 'iam', from: 'api' }],
  ['the route opts out', { kind: 'none' }, byDefault, { kind: 'open', from: 'route' }],
  ['the route asks for IAM', { kind: 'iam' }, byDefault, { kind: 'iam', from: 'route' }],
  [
    'the route has an authorizer of its own, which leaves the default scopes behind',
    { kind: 'authorizer', authorizerId: 'authorizer:2', scopes: [] },
    byDefault,
    { authorizer: STAFF, scopes: [], from: 'route' },
  ],
  [
    'the route inherits with scopes of its own',
    { kind: 'inherit', scopes: ['books.write'] },
    byDefault,
    { authorizer: MEMBERS, scopes: ['books.write'], from: 'api' },
  ],
  ['the route inherits without any scope', { kind: 'inherit', scopes: [] }, byDefault, { scopes: [] }],
  ['there is nothing to inherit', { kind: 'inherit', scopes: ['books.write'] }, undefined, { kind: 'open' }],
  ['IAM is inherited, which knows no scopes', { kind: 'inherit', scopes: ['a'] }, { kind: 'iam' }, { kind: 'iam' }],
])('what guards a route when %s', (_, own, ofApi, expected) => {
  expect(authorizationOf(...guarded(own, ofApi))).toMatchObject(expected);
});

test('the routes of an authorizer are those that name it and those that inherit it', () => {
  const [design] = guarded({ kind: 'authorizer', authorizerId: 'authorizer:2', scopes: [] }, byDefault);
  expect(routesGuardedBy(design, 'authorizer:1').map(({ id }) => id)).toEqual(['route:2', 'route:3']);
  expect(routesGuardedBy(design, 'authorizer:2').map(({ id }) => id)).toEqual(['route:1']);
});
