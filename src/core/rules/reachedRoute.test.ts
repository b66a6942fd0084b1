import type { HttpMethod } from '../model/httpMethod.ts';
import { idOf } from '../model/ids.ts';
import { REQUEST_METHODS } from '../model/routePattern.ts';
import { reachedRoute } from './reachedRoute.ts';
import { type Change, testRule } from './testRule.ts';

/** Adds routes of the shop's API, the first with the number 10. */
const routes =
  (...keys: readonly (readonly [HttpMethod, string])[]): Change =>
  (shop) => {
    keys.forEach(([method, path], index) => {
      const id = idOf('route', 10 + index);
      shop.routes[id] = {
        id,
        apiId: 'api:1',
        protocol: 'HTTP',
        key: { kind: 'match', method, path },
        integrationId: 'integration:1',
      };
    });
  };
const each = (path: string) => REQUEST_METHODS.map((method) => [method, path] as const);

testRule(reachedRoute, {
  fine: {
    'routes beside each other': () => {},
    'ANY that takes the other methods': routes(['GET', '/a'], ['ANY', '/a']),
    '$default that takes the root': routes(['ANY', '/{proxy+}']),
    'two routes with one key, which have a rule of their own': routes(
      ...each('/{x}'),
      ['ANY', '/{x}'],
      ['ANY', '/{y}'],
    ),
    'a path that API Gateway refuses': routes(...each('/{x+}/a'), ['ANY', '/{y+}/a']),
  },
  found: {
    'ANY beside every method': [
      routes(['ANY', '/a/{x}'], ...each('/a/{y}')),
      { id: 'route:10', field: 'key.path' },
      /^ANY \/a\/\{x\} is never reached: GET \/a\/\{y\}, POST \/a\/\{y\}, PUT \/a\/\{y\} and 4 other routes answer every/,
    ],
    '$default behind routes for everything': [
      routes(['ANY', '/'], ['ANY', '/{proxy+}']),
      { id: 'route:3', field: 'key' },
      /^\$default is never reached: ANY \/ and ANY \/\{proxy\+\} answer every/,
    ],
    'a greedy path behind two others, in an order that no page states': [
      routes(['GET', '/{proxy+}'], ['GET', '/{a}'], ['GET', '/{a}/{rest+}']),
      { id: 'route:10', field: 'key.path' },
      /^GET \/\{proxy\+\} may never be reached: /,
    ],
  },
});
