import type { HttpMethod } from '../model/httpMethod.ts';
import { caughtRoot } from './caughtRoot.ts';
import { connectedRoute } from './connectedRoute.ts';
import { routeGreedyLast } from './routeGreedyLast.ts';
import { routeNotShadowed } from './routeNotShadowed.ts';
import { routeParameterNames } from './routeParameterNames.ts';
import { routePathLength } from './routePathLength.ts';
import { routePathParts } from './routePathParts.ts';
import { routePathSlashes } from './routePathSlashes.ts';
import { type Change, testRule } from './testRule.ts';
import { uniqueRouteKey } from './uniqueRouteKey.ts';

const path =
  (text: string, method: HttpMethod = 'POST'): Change =>
  (shop) => {
    const route = shop.routes['route:1'];
    if (route) route.key = { kind: 'match', method, path: text };
  };
const pathField = { id: 'route:1', field: 'key.path' } as const;

testRule(routePathSlashes, {
  fine: { 'the root': path('/'), 'a path': path('/a/{b}') },
  found: {
    'no slash first': [path('books'), pathField, /has to start with \//],
    'nothing at all': [path(''), pathField, /has to start with \//],
    'a slash last': [path('/books/'), pathField, /ends with \//],
  },
});

testRule(routePathParts, {
  fine: {
    'the root': path('/'),
    'every character that is allowed': path('/aZ0.:_-/{aZ0.:_-}/{proxy+}'),
    'slashes at the wrong ends, which have a rule of their own': path('books/'),
  },
  found: {
    'an empty segment': [path('/a//b'), pathField, /empty segment/],
    'a parameter that is part of a segment': [path('/{id}.json'), pathField, /whole segment.*\{id\}\.json/],
    'an open brace': [path('/{id'), pathField, /whole segment/],
    'a parameter without a name': [path('/{}'), pathField, /has no name/],
    'a greedy parameter without a name': [path('/{+}'), pathField, /has no name/],
    'a space': [path('/a b'), pathField, /segment a b/],
    'a letter outside ASCII': [path('/bücher'), pathField, /bücher/],
    'nothing but what none may have': [path('/a/~'), pathField, /segment ~/],
    'a greedy parameter with a sign': [path('/a/{b,c+}'), pathField, /\{b,c\+\}/],
    'a sign in a parameter': [path('/{a,b}'), pathField, /parameter \{a,b\}/],
  },
});

testRule(routeGreedyLast, {
  fine: { 'one at the end': path('/a/{proxy+}') },
  found: {
    'one in the middle': [path('/{proxy+}/a'), pathField, /come last/],
    two: [path('/{a+}/{b+}'), pathField, /\{a\+\}/],
  },
});

testRule(routeParameterNames, {
  fine: { 'two names': path('/{a}/{b}') },
  found: {
    'one name twice': [path('/{a}/x/{a+}'), pathField, /name a/],
    'one beside the next': [path('/{a}/{a2}/{a}'), pathField, /name a/],
  },
});

testRule(routePathLength, {
  fine: { '1,000 characters': path(`/${'a'.repeat(999)}`) },
  found: { 'one more': [path(`/${'a'.repeat(1000)}`), pathField, /1,001/] },
});

testRule(uniqueRouteKey, {
  fine: {
    'other methods and paths': path('/books'),
    'ANY beside a method': path('/books/{id}', 'ANY'),
    'a greedy parameter beside a plain one': path('/books/{proxy+}', 'GET'),
    'the same key in another API': (shop) => {
      shop.apis['api:2'] = {
        id: 'api:2',
        protocol: 'HTTP',
        name: 'Other',
        disableExecuteApiEndpoint: false,
        dashboard: false,
        tags: [],
      };
      shop.routes['route:9'] = { id: 'route:9', apiId: 'api:2', protocol: 'HTTP', key: { kind: 'default' } };
    },
  },
  found: {
    'the same key': [
      (shop) => {
        shop.routes['route:4'] = {
          id: 'route:4',
          apiId: 'api:1',
          protocol: 'HTTP',
          key: { kind: 'match', method: 'GET', path: '/books' },
        };
      },
      { id: 'route:4', field: 'key.path' },
      /Another route of Shop API answers GET \/books already/,
    ],
    'another name of the parameter': [
      (shop) => {
        shop.routes['route:4'] = {
          id: 'route:4',
          apiId: 'api:1',
          protocol: 'HTTP',
          key: { kind: 'match', method: 'GET', path: '/books/{isbn}' },
        };
      },
      { id: 'route:4', field: 'key.path' },
      /same route as GET \/books\/\{id\}/,
    ],
    'a second $default': [
      (shop) => {
        shop.routes['route:4'] = { id: 'route:4', apiId: 'api:1', protocol: 'HTTP', key: { kind: 'default' } };
      },
      { id: 'route:4', field: 'key' },
      /\$default already/,
    ],
  },
});

testRule(connectedRoute, {
  fine: { 'a route with an integration': () => {} },
  found: {
    'a route without one': [
      (shop) => {
        delete shop.routes['route:1']?.integrationId;
      },
      { id: 'route:1', field: 'integrationId' },
      /GET \/books goes nowhere/,
    ],
    'a route beside a function that waits for one': [
      (shop) => {
        delete shop.routes['route:3'];
        delete shop.routes['route:1']?.integrationId;
      },
      { id: 'route:1', field: 'integrationId' },
      /a request for it would fail/,
    ],
    'a route of an API without functions': [
      (shop) => {
        delete shop.routes['route:3'];
        delete shop.integrations['integration:1'];
        delete shop.functions['function:1'];
        delete shop.routes['route:1']?.integrationId;
      },
      { id: 'route:1', field: 'integrationId' },
      /goes nowhere/,
    ],
  },
});

const stage =
  (name: string, first = '$default'): Change =>
  (shop) => {
    Object.assign(shop.stages['stage:1'] ?? {}, { name: first });
    shop.stages['stage:2'] = {
      id: 'stage:2',
      apiId: 'api:1',
      name,
      autoDeploy: true,
      detailedMetricsEnabled: false,
      routeSettings: [],
      variables: [],
    };
    delete shop.routes['route:2'];
  };
testRule(routeNotShadowed, {
  fine: {
    'a stage of another name': stage('beta'),
    'a stage of that name, and no $default stage': stage('books', 'prod'),
    'a parameter in its place': (shop) => {
      stage('books')(shop);
      path('/{books}')(shop);
    },
  },
  found: { 'a stage of the first segment': [stage('books'), pathField, /stage books takes every path/] },
});

const alone =
  (change: Change): Change =>
  (shop) => {
    delete shop.routes['route:2'];
    delete shop.routes['route:3'];
    change(shop);
  };
testRule(caughtRoot, {
  fine: {
    'one beside $default': path('/{proxy+}', 'ANY'),
    'a path with more before it': alone(path('/pets/{proxy+}', 'ANY')),
    'one for preflight requests': alone(path('/{proxy+}', 'OPTIONS')),
    'one beside the root': (shop) => {
      path('/{proxy+}', 'GET')(shop);
      delete shop.routes['route:3'];
      Object.assign(shop.routes['route:2'] ?? {}, { key: { kind: 'match', method: 'ANY', path: '/' } });
    },
  },
  found: {
    'one alone': [
      alone(path('/{proxy+}', 'ANY')),
      pathField,
      /ANY \/\{proxy\+\} takes every path, but requests for \/ itself may/,
    ],
    'one beside the root for another method': [
      (shop) => {
        path('/{all+}', 'GET')(shop);
        delete shop.routes['route:3'];
        Object.assign(shop.routes['route:2'] ?? {}, { key: { kind: 'match', method: 'POST', path: '/' } });
      },
      pathField,
      /GET \/\{all\+\} takes every path/,
    ],
    'one in front of a URL, which may have a place for the rest of the path': [
      alone((shop) => {
        path('/{id+}', 'ANY')(shop);
        Object.assign(shop.routes['route:1'] ?? {}, { integrationId: 'integration:2' });
      }),
      pathField,
      /takes every path/,
    ],
  },
});
