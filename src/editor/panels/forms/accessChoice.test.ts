import { expect, test } from 'vitest';
import { createAuthorizer } from '../../../core/model/create.ts';
import type { Design } from '../../../core/model/design.ts';
import { apisOf, httpRoutesOf } from '../../../core/model/queries.ts';
import { SHOP } from '../../../core/model/shop.ts';
import { accessChoiceOf, guardFor, isAccessChoice, knownScopes, newAuthorizerKind } from './accessChoice.ts';

const jwt = createAuthorizer(SHOP, 'api:1', 'jwt').authorizer;
const withJwt: Design = { ...SHOP, authorizers: { [jwt.id]: jwt } };
const lambda = createAuthorizer(withJwt, 'api:1', 'lambda').authorizer;
const design: Design = { ...withJwt, authorizers: { [jwt.id]: jwt, [lambda.id]: lambda } };
const BEFORE = { kind: 'authorizer', authorizerId: jwt.id, scopes: ['books.read'] } as const;

test('every authorization is a choice, and saying nothing is to inherit', () => {
  expect(accessChoiceOf(undefined)).toBe('inherit');
  expect(accessChoiceOf({ kind: 'inherit', scopes: ['a'] })).toBe('inherit');
  expect(accessChoiceOf({ kind: 'iam' })).toBe('iam');
  expect(accessChoiceOf({ ...BEFORE, scopes: [] })).toBe(jwt.id);
});

test('a value of the select is a choice, or a kind to add', () => {
  expect([isAccessChoice('none'), isAccessChoice('authorizer:3'), isAccessChoice('new jwt')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(newAuthorizerKind('new lambda')).toBe('lambda');
  expect(newAuthorizerKind('iam')).toBeUndefined();
});

test('scopes stay only where the new authorizer checks scopes', () => {
  const before = { ...BEFORE, scopes: ['books.read'] };
  expect(guardFor(design, jwt.id, { kind: 'inherit', scopes: ['a'] })).toEqual({ ...BEFORE, scopes: ['a'] });
  expect(guardFor(design, lambda.id, before)).toEqual({ kind: 'authorizer', authorizerId: lambda.id, scopes: [] });
  expect(guardFor(design, 'iam', before)).toEqual({ kind: 'iam' });
});

test('the scopes an API names anywhere are known', () => {
  const [api] = apisOf(SHOP, 'HTTP');
  const [route] = httpRoutesOf(SHOP, 'api:1');
  if (!api || !route) throw new Error('The shop has an API with routes.');
  const scoped: Design = {
    ...design,
    apis: { 'api:1': { ...api, defaultAuthorization: { ...BEFORE, scopes: ['books.read'] } } },
    routes: { 'route:1': { ...route, authorization: { kind: 'inherit', scopes: ['books.write', 'books.read'] } } },
  };
  expect(knownScopes(scoped, 'api:1').map(({ value }) => value)).toEqual(['books.read', 'books.write']);
  expect(knownScopes(scoped, 'api:2')).toEqual([]);
});
