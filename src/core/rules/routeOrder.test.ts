import { produce } from 'immer';
import { expect, test } from 'vitest';
import { documentOf } from '../model/document.ts';
import type { HttpMethod } from '../model/httpMethod.ts';
import { idOf } from '../model/ids.ts';
import { formatRouteKey } from '../model/route.ts';
import { SHOP } from '../model/shop.ts';
import { diagnose } from './diagnose.ts';
import { quickFixesOf } from './quickFixes.ts';
import { routeOrder } from './routeOrder.ts';
import { type Change, testRule } from './testRule.ts';

/** Adds routes of the shop's API, the first with the number 10. */
const routes =
  (...keys: readonly (readonly [HttpMethod, string])[]): Change =>
  (shop) => {
    keys.forEach(([method, path], index) => {
      const id = idOf('route', 10 + index);
      const key = { kind: 'match', method, path } as const;
      shop.routes[id] = { id, apiId: 'api:1', protocol: 'HTTP', key, integrationId: 'integration:1' };
    });
  };
const pathField = { id: 'route:10', field: 'key.path' } as const;

testRule(routeOrder, {
  fine: {
    'an order that is documented': routes(['GET', '/a/{x}'], ['GET', '/a/b'], ['ANY', '/a/b'], ['ANY', '/{proxy+}']),
    'a longer beginning': routes(['ANY', '/a/{proxy+}'], ['ANY', '/{proxy+}']),
    'a route for what both take': routes(['GET', '/a/{x}'], ['ANY', '/a/b'], ['GET', '/a/b']),
  },
  found: {
    'ANY on the path that is written out': [
      routes(['GET', '/a/{x}'], ['ANY', '/a/b']),
      pathField,
      /^ANY \/a\/b may or may not come before GET \/a\/\{x\}: both take GET \/a\/b\.$/,
    ],
    'literals that cross': [routes(['PUT', '/{x}/b'], ['PUT', '/a/{y}']), pathField, /both take PUT \/a\/b/],
    'ANY before {proxy+}': [routes(['GET', '/{x}/{p+}'], ['ANY', '/a/{q+}']), pathField, /both take GET \/a\/anything/],
    'a parameter before {proxy+}': [
      routes(['GET', '/a/{p+}'], ['GET', '/a/{x}/{p+}']),
      pathField,
      /GET \/a\/1\/anything/,
    ],
  },
});

test('the route that it offers to add takes just what both take', () => {
  const offered = (...keys: readonly (readonly [HttpMethod, string])[]) => {
    const document = documentOf(produce(SHOP, (shop) => void routes(...keys)(shop)));
    const finding = diagnose(document.design).find(({ code }) => code === routeOrder.code);
    if (!finding) throw new Error('There is nothing to mend.');
    return quickFixesOf(document, finding).map(({ label, apply }) => {
      const result = apply(document);
      const added = result.ok ? Object.values(result.value.design.routes).at(-1) : undefined;
      return [label, added && formatRouteKey(added.key)];
    });
  };
  expect(offered(['GET', '/a/{x}'], ['ANY', '/a/b'])).toEqual([
    ['Add GET /a/b, answered and guarded as ANY /a/b', 'GET /a/b'],
    ['Add GET /a/b, answered and guarded as GET /a/{x}', 'GET /a/b'],
  ]);
  expect(offered(['ANY', '/{x}/b/{z}'], ['ANY', '/a/{y}/{w}'])[0]?.[1]).toBe('ANY /a/b/{w}');
  expect(offered(['GET', '/a/{p+}'], ['GET', '/a/{x}/{p+}'])).toEqual([]);
});
