import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Design } from './design.ts';
import type { RouteId } from './ids.ts';
import { formatRouteKey, type HttpRoute } from './route.ts';
import { keyOf, ROUTED_API, routedDesign } from './routedDesign.ts';
import { overlapsOf, unsureOverlaps } from './routeOverlaps.ts';
import { type HttpRequest, REQUEST_METHODS, requestSegments } from './routePattern.ts';
import { candidates, routeTable } from './routeTable.ts';
import { sampleDesign } from './sampleDesign.ts';

function routesIn(design: Design): HttpRoute[] {
  return Object.values(design.routes).filter((route) => route.protocol === 'HTTP');
}

function idIn(design: Design, key: string): RouteId {
  const found = routesIn(design).find((route) => formatRouteKey(route.key) === key);
  if (!found) throw new Error(`There is no ${key}.`);
  return found.id;
}

/** The overlaps of one of several routes: `GET /pets/dog: literal, GET /pets/dog`. */
function told(keys: readonly string[], key: string) {
  const design = routedDesign(...keys);
  const { givesWayTo, comesBefore, neverReached } = overlapsOf(design, idIn(design, key));
  const line = ({ other, example, precedence }: (typeof givesWayTo)[number]) =>
    `${formatRouteKey(other.key)}: ${precedence.why}${precedence.unverified ? '?' : ''}, ${example.method} ${example.path}`;
  return {
    givesWayTo: givesWayTo.map(line),
    comesBefore: comesBefore.map(line),
    ...(neverReached && {
      by: neverReached.by.map((route) => formatRouteKey(route.key)),
      unverified: neverReached.unverified,
    }),
  };
}

describe('the overlaps of routes', () => {
  const PETS = ['GET /pets/dog/1', 'GET /pets/dog/{id}', 'GET /pets/{proxy+}', 'ANY /{proxy+}', '$default'];

  test('of the example in the Developer Guide', () => {
    expect(told(PETS, 'GET /pets/dog/1')).toEqual({
      givesWayTo: [],
      comesBefore: ['GET /pets/dog/{id}: literal, GET /pets/dog/1'],
    });
    expect(told(PETS, 'GET /pets/{proxy+}')).toEqual({
      givesWayTo: ['GET /pets/dog/{id}: whole-path, GET /pets/dog/2'],
      comesBefore: ['ANY /{proxy+}: longer, GET /pets/anything'],
    });
    expect(told(PETS, '$default')).toEqual({
      givesWayTo: ['ANY /{proxy+}: before-default, GET /anything'],
      comesBefore: [],
    });
  });

  test('a route that has none is told so', () => {
    expect(told(['GET /a', 'POST /a', 'GET /b'], 'GET /a')).toEqual({ givesWayTo: [], comesBefore: [] });
  });

  test('ANY is never reached once every method has a route of its own', () => {
    const keys = REQUEST_METHODS.map((method) => `${method} /a/{x}`);
    expect(told([...keys, 'ANY /a/{y}'], 'ANY /a/{y}')).toMatchObject({ by: keys, unverified: false });
    expect(told([...keys.slice(1), 'ANY /a/{y}'], 'ANY /a/{y}')).not.toHaveProperty('by');
  });

  test('$default is never reached behind routes for the root and for all below it', () => {
    expect(told(['ANY /', 'ANY /{proxy+}', '$default'], '$default')).toMatchObject({
      by: ['ANY /', 'ANY /{proxy+}'],
      unverified: false,
    });
    expect(told(['ANY /{proxy+}', '$default'], '$default')).not.toHaveProperty('by');
  });

  test('what no page states is said to be unsure', () => {
    expect(told(['ANY /pets/dog', 'GET /pets/{id}'], 'GET /pets/{id}').givesWayTo).toEqual([
      'ANY /pets/dog: literal?, GET /pets/dog',
    ]);
    expect(told(['GET /a/{x}', 'GET /{y}/b'], 'GET /a/{x}').comesBefore).toEqual(['GET /{y}/b: literal?, GET /a/b']);
    const covered = ['ANY /{a}', 'ANY /{a}/{rest+}', 'ANY /{proxy+}'];
    expect(told(covered, 'ANY /{proxy+}')).toMatchObject({ by: ['ANY /{a}', 'ANY /{a}/{rest+}'], unverified: true });
  });

  test('of two routes with one key the older one comes first', () => {
    expect(told(['GET /a/{x}', 'GET /a/{y}'], 'GET /a/{y}')).toMatchObject({ by: ['GET /a/{x}'], unverified: false });
  });

  test('a path that API Gateway refuses overlaps with nothing', () => {
    for (const refused of ['GET /{proxy+}/a', 'GET /a//b', 'GET a', `GET ${'/a'.repeat(100_000)}`]) {
      expect(told([refused, 'GET /{rest+}'], refused)).toEqual({ givesWayTo: [], comesBefore: [] });
    }
  });

  test('those of 300 routes take less than a frame', () => {
    const design = sampleDesign(300);
    design.routes['route:900'] = { id: 'route:900', apiId: ROUTED_API, protocol: 'HTTP', key: keyOf('ANY /{proxy+}') };
    design.routes['route:901'] = { id: 'route:901', apiId: ROUTED_API, protocol: 'HTTP', key: keyOf('$default') };
    const all = () => routesIn(design).map(({ id }) => overlapsOf(design, id));
    all();
    const took = Array.from({ length: 5 }, () => {
      const start = performance.now();
      all();
      return performance.now() - start;
    });
    expect(Math.min(...took)).toBeLessThan(100); // a slow machine has a few times what a frame takes
  });
});

/** What takes a request, said once more in another way. */
function oracle(routes: readonly HttpRoute[], { method, path }: HttpRequest): HttpRoute[] {
  const isTaken = ({ key }: HttpRoute) => {
    if (key.kind === 'default') return true;
    const expression = key.path.replaceAll(/\{\w+\+\}/g, '.+').replaceAll(/\{\w+\}/g, '[^/]+');
    return (key.method === 'ANY' || key.method === method) && new RegExp(`^${expression}$`).test(path);
  };
  const rank = ({ key }: HttpRoute) => {
    if (key.kind === 'default') return 'z';
    const segments = key.path
      .split('/')
      .map((segment) => (segment.endsWith('+}') ? 'c' : segment.startsWith('{') ? 'b' : 'a'));
    const tier = key.path.endsWith('+}') ? 'y' : 'x';
    return `${tier} ${segments.join('')} ${key.method === 'ANY' ? 1 : 0}`;
  };
  return routes.filter(isTaken).sort((a, b) => (rank(a) < rank(b) ? -1 : Number(rank(a) > rank(b))));
}

const segment = fc.constantFrom('a', 'b', '{x}');
const ending = fc.constantFrom('', '/{rest+}');
const routeKey = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(fc.constantFrom('ANY', 'ANY', ...REQUEST_METHODS), fc.array(segment, { maxLength: 3 }), ending)
      .map(([method, segments, rest]) => `${method} ${`/${segments.join('/')}${rest}`.replace('//', '/')}`),
  },
  { weight: 1, arbitrary: fc.constant('$default') },
);
/** Every method of a path, so that ANY beside them is reached by nothing. */
const everyMethod = fc
  .tuple(fc.array(segment, { maxLength: 2 }), ending)
  .map(([segments, rest]) =>
    [...REQUEST_METHODS, 'ANY'].map((method) => `${method} ${`/${segments.join('/')}${rest}`.replace('//', '/')}`),
  );
const designs = fc
  .tuple(fc.array(routeKey, { maxLength: 14 }), fc.option(everyMethod, { nil: [] }))
  .map(([some, all]) => routedDesign(...new Set([...some, ...all])));

/** Every request over a small alphabet: `z` is what no route has written out. */
const REQUESTS: readonly HttpRequest[] = (() => {
  const paths = [[]] as string[][];
  for (const path of paths) if (path.length < 5) paths.push(...['a', 'b', 'z'].map((next) => [...path, next]));
  return paths.flatMap((path) => REQUEST_METHODS.map((method) => ({ method, path: `/${path.join('/')}` })));
})();
const SOME_REQUESTS = REQUESTS.filter((_, index) => index % 5 === 0);

describe('for all sets of routes', () => {
  test('the routes that take a request are found in their order', () => {
    fc.assert(
      fc.property(designs, (design) => {
        const routes = routesIn(design);
        const table = routeTable(routes);
        for (const request of SOME_REQUESTS) {
          const found = candidates(table, request.method, requestSegments(request.path)).map(({ route }) => route.id);
          expect(found).toEqual(oracle(routes, request).map(({ id }) => id));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the example of an overlap is answered by the winner, and by the other without it', () => {
    fc.assert(
      fc.property(designs, (design) => {
        const routes = routesIn(design);
        for (const route of routes) {
          const { givesWayTo, comesBefore } = overlapsOf(design, route.id);
          for (const { other, example } of givesWayTo)
            expect(oracle(routes, example).slice(0, 2)).toEqual([other, route]);
          for (const { other, example } of comesBefore) {
            expect(oracle(routes, example)[0]).toBe(route);
            const without = routes.filter((candidate) => candidate !== route);
            expect(oracle(without, example)[0]).toBe(other);
          }
        }
      }),
    );
  });

  test('the unsure overlaps are those among all that say so', () => {
    fc.assert(
      fc.property(designs, (design) => {
        for (const route of routesIn(design)) {
          const unsure = overlapsOf(design, route.id).givesWayTo.filter(({ precedence }) => precedence.unverified);
          expect(new Set(unsureOverlaps(design, route))).toEqual(new Set(unsure));
        }
      }),
    );
  });

  test('every overlap is found, from both sides', () => {
    fc.assert(
      fc.property(designs, (design) => {
        const routes = routesIn(design);
        const expected = new Set<string>();
        for (const request of REQUESTS) {
          const [first, second] = oracle(routes, request);
          if (first && second) expected.add(`${first.id} ${second.id}`);
        }
        const found = routes.map(({ id }) => ({ id, ...overlapsOf(design, id) }));
        const fromFirst = found.flatMap(({ id, comesBefore }) => comesBefore.map(({ other }) => `${id} ${other.id}`));
        const fromSecond = found.flatMap(({ id, givesWayTo }) => givesWayTo.map(({ other }) => `${other.id} ${id}`));
        expect(new Set(fromFirst)).toEqual(expected);
        expect(new Set(fromSecond)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('a route is never reached where no request at all gets to it', () => {
    fc.assert(
      fc.property(designs, (design) => {
        const routes = routesIn(design);
        const reached = new Set(REQUESTS.map((request) => oracle(routes, request)[0]));
        for (const route of routes) {
          expect(overlapsOf(design, route.id).neverReached === undefined).toBe(reached.has(route));
        }
      }),
      { numRuns: 60 },
    );
  });
});
