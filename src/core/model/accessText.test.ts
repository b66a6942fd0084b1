import { expect, test } from 'vitest';
import { accessSentence, accessText, defaultAccess, routeAccess } from './accessText.ts';
import type { DefaultAuthorization, RouteAuthorization } from './authorizer.ts';
import { createAuthorizer } from './create.ts';
import type { Design } from './design.ts';
import { apisOf, httpRoutesOf } from './queries.ts';
import { SHOP } from './shop.ts';

const { authorizer } = createAuthorizer(SHOP, 'api:1', 'jwt');
const JWT: DefaultAuthorization = { kind: 'authorizer', authorizerId: authorizer.id, scopes: ['a', 'b'] };

/** The shop with a JWT authorizer, a default and one route that says something of its own. */
function guarded(byDefault?: DefaultAuthorization, own?: RouteAuthorization): Design {
  const [api] = apisOf(SHOP, 'HTTP');
  const [route] = httpRoutesOf(SHOP, 'api:1');
  if (!api || !route) throw new Error('The shop has an API with routes.');
  return {
    ...SHOP,
    authorizers: { [authorizer.id]: authorizer },
    apis: { 'api:1': { ...api, ...(byDefault && { defaultAuthorization: byDefault }) } },
    routes: { ...SHOP.routes, 'route:1': { ...route, ...(own && { authorization: own }) } },
  };
}

function textOf(design: Design): string | undefined {
  const access = routeAccess(design, 'route:1');
  return access && accessText(access);
}

test('a route says what guards it, and how many scopes count', () => {
  expect(textOf(guarded(JWT))).toBe('jwt · 2 scopes');
  expect(textOf(guarded(JWT, { kind: 'inherit', scopes: ['a'] }))).toBe('jwt · 1 scope');
  expect(textOf(guarded(JWT, { kind: 'iam' }))).toBe('IAM');
  expect(textOf(guarded(JWT, { kind: 'none' }))).toBe('open');
});

test('where nothing is guarded, no route says that it is open', () => {
  expect(routeAccess(SHOP, 'route:1')).toBeUndefined();
  expect(textOf(guarded())).toBe('open');
});

test('an API says what guards routes by default', () => {
  expect(accessText(defaultAccess(guarded(JWT, { kind: 'none' }), 'api:1'))).toBe('jwt · 2 scopes');
  expect(accessText(defaultAccess(SHOP, 'api:1'))).toBe('open');
});

test('a sentence tells what a caller needs', () => {
  expect(accessSentence(defaultAccess(guarded(JWT), 'api:1'))).toBe(
    'Callers need a token that jwt takes, with the scope a or b.',
  );
  expect(accessSentence(defaultAccess(guarded({ kind: 'iam' }), 'api:1'))).toMatch(/sign/);
});
