import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Api } from './api.ts';
import { ApiMapping } from './apiMapping.ts';
import { arbitraryDesign } from './arbitraryDesign.ts';
import { Cors } from './cors.ts';
import { createDomain, createHttpApi, createMapping, createStage } from './create.ts';
import { createRoute, similarRouteKey } from './createRoute.ts';
import { Design, emptyDesign, entityOf, freshId, kindOf, TABLES } from './design.ts';
import { Domain, ExistingCertificate } from './domain.ts';
import { fieldMeta, fieldsOf, metaOf } from './field.ts';
import type { EntityId } from './ids.ts';
import { HttpUrlIntegration, LambdaIntegration } from './integration.ts';
import { ExistingFunction, NewFunction } from './lambdaFunction.ts';
import { completeLayout, emptyLayout, FRAME_INSET, frameSize, INTEGRATION_SIZE, ROUTE_SIZE } from './layout.ts';
import { freshDomainName, freshName, nameOf } from './naming.ts';
import { httpRoutesOf, integrationsInvoking, routesOf, routesTo } from './queries.ts';
import {
  formatRouteKey,
  type HttpRouteKey,
  MatchRouteKey,
  parameterNames,
  pathSegments,
  routeKeyShape,
} from './route.ts';
import { SHOP } from './shop.ts';
import { Stage } from './stage.ts';
import { urlPlaceholders, urlVariables } from './urlTemplate.ts';

const get = (path: string): HttpRouteKey => ({ kind: 'match', method: 'GET', path });

test('a route key is spelled as API Gateway spells it', () => {
  expect(formatRouteKey(get('/books/{id}'))).toBe('GET /books/{id}');
  expect(formatRouteKey({ kind: 'default' })).toBe('$default');
});

test.each([
  ['/', []],
  ['/a/b', ['a', 'b']],
  ['/{id}', ['{id}']],
  ['/{proxy+}', ['{proxy+}']],
  ['/a//b/', ['a', '', 'b', '']],
  ['/{id}.json', ['{id}.json']],
])('the segments of %s', (path, expected) => {
  const shown = pathSegments(path).map((segment) =>
    segment.kind === 'literal' ? segment.text : segment.kind === 'greedy' ? `{${segment.name}+}` : `{${segment.name}}`,
  );
  expect(shown).toEqual(expected);
});

test('two keys have one shape when only the names of parameters differ', () => {
  const same = [get('/a/{x}'), get('/a/{y}')].map(routeKeyShape);
  expect(new Set(same).size).toBe(1);
  const others = [get('/a/{x}'), get('/a/{x+}'), get('/a/x'), get('/A/{x}'), get('/a'), { kind: 'default' as const }];
  expect(new Set(others.map(routeKeyShape)).size).toBe(others.length);
  expect(routeKeyShape({ kind: 'match', method: 'ANY', path: '/a' })).not.toBe(routeKeyShape(get('/a')));
});

test('parameters of a path and placeholders of a URL are found by name', () => {
  expect(parameterNames(get('/{a}/b/{c+}'))).toEqual(['a', 'c']);
  expect(parameterNames({ kind: 'default' })).toEqual([]);
  expect(urlPlaceholders('https://x/{a}/${stageVariables.b}/{c}')).toEqual(['a', 'c']);
  expect(urlVariables('https://${stageVariables.a}/${b}/{c}')).toEqual(['a']);
});

test('every field that a person edits has a label and a way to edit it', () => {
  const schemas = [
    Design,
    ...Api.options,
    Cors,
    MatchRouteKey,
    LambdaIntegration,
    HttpUrlIntegration,
    NewFunction,
    ExistingFunction,
  ];
  for (const schema of [...schemas, Stage, Domain, ExistingCertificate, ApiMapping]) {
    const labelled = Object.values(schema.shape).filter((member) => fieldMeta.has(member));
    expect(fieldsOf(schema)).toHaveLength(labelled.length);
    for (const { meta } of fieldsOf(schema)) {
      expect(meta.label).toMatch(/^[A-Z]/);
      if (meta.help) expect(meta.help).toMatch(/\.$/);
    }
  }
});

test('the way to edit a field follows from its schema', () => {
  const controls = Object.fromEntries(
    fieldsOf(Stage).map((field) => [field.name, [field.control.kind, field.optional]]),
  );
  expect(controls).toEqual({
    name: ['text', false],
    autoDeploy: ['switch', false],
    detailedMetricsEnabled: ['switch', false],
    description: ['text', true],
    throttlingRateLimit: ['number', true],
    throttlingBurstLimit: ['number', true],
    loggingLevel: ['choice', true],
    dataTraceEnabled: ['switch', true],
    clientCertificateId: ['text', true],
    variables: ['pairs', false],
  });
  expect(fieldsOf(Cors).map((field) => field.control.kind)).toEqual([
    'strings',
    'choices',
    'strings',
    'strings',
    'switch',
    'number',
  ]);
  expect(fieldsOf(MatchRouteKey)[0]?.control).toEqual({
    kind: 'choice',
    values: expect.arrayContaining(['ANY', 'GET']),
  });
  expect(metaOf(Stage, 'throttlingRateLimit').unit).toBe('requests/s');
  expect(() => metaOf(Stage, 'apiId')).toThrow(/no label/);
});

test('everything has a name, never an id', () => {
  expect(nameOf(SHOP, 'api:1')).toBe('Shop API');
  expect(nameOf(SHOP, 'route:2')).toBe('GET /books/{id}');
  expect(nameOf(SHOP, 'integration:1')).toBe('shop');
  expect(nameOf(SHOP, 'integration:2')).toBe('old-shop');
  expect(nameOf(SHOP, 'function:1')).toBe('shop');
  expect(nameOf(SHOP, 'stage:1')).toBe('$default');
  expect(nameOf(SHOP, 'domain:1')).toBe('api.example.com');
  expect(nameOf(SHOP, 'mapping:1')).toBe('api.example.com/');
  expect(nameOf(SHOP, 'stage:9')).toBe('(unnamed)');
});

test('a name that is taken gets a number', () => {
  expect(freshName('a', ['b'])).toBe('a');
  expect(freshName('a', ['a', 'a-2'])).toBe('a-3');
  expect(freshName('HTTP API', ['HTTP API', 'HTTP API 2'])).toBe('HTTP API 3');
  expect(freshDomainName('api.example.com', ['api.example.com'])).toBe('api-2.example.com');
  expect(freshDomainName('*.example.com', ['*.example.com'])).toBe('wildcard-2.example.com');
});

test('an id is looked up among the design’s own, and the next one is free', () => {
  expect(entityOf(SHOP, 'route:1')).toBe(SHOP.routes['route:1']);
  expect(entityOf(SHOP, 'route:9')).toBeUndefined();
  expect(freshId(SHOP, 'route')).toBe('route:4');
  expect(freshId(emptyDesign('x'), 'domain')).toBe('domain:1');
  expect(() => kindOf('planet:1' as EntityId)).toThrow(/not an id/);
});

test('new things do not collide with what is there', () => {
  fc.assert(
    fc.property(arbitraryDesign({ valid: false }), (design) => {
      const [api] = Object.values(design.apis);
      expect(entityOf(design, createHttpApi(design).id)).toBeUndefined();
      expect(Object.values(design.domains).map((domain) => domain.name)).not.toContain(createDomain(design).name);
      if (!api) return;
      const shapes = httpRoutesOf(design, api.id).map((route) => routeKeyShape(route.key));
      expect(shapes).not.toContain(routeKeyShape(createRoute(design, api.id).key));
      for (const { key } of httpRoutesOf(design, api.id)) {
        expect(shapes).not.toContain(routeKeyShape(similarRouteKey(design, api.id, key)));
      }
    }),
  );
});

test('the first stage is $default, and the first mapping is at the root', () => {
  const design = { ...SHOP, stages: {}, mappings: {} };
  expect(createStage(design, { id: 'api:1', protocol: 'HTTP' }).name).toBe('$default');
  expect(createStage(SHOP, { id: 'api:1', protocol: 'HTTP' }).name).toBe('stage');
  expect(createMapping(design, 'domain:1', 'stage:1')).not.toHaveProperty('key');
  expect(createMapping(SHOP, 'domain:1', 'stage:1').key).toBe('path');
});

test('queries answer in the order of the ids, with the same list for the same design', () => {
  const shuffled = { ...SHOP, routes: Object.fromEntries(Object.entries(SHOP.routes).reverse()) };
  expect(routesOf(shuffled, 'api:1').map((route) => route.id)).toEqual(['route:1', 'route:2', 'route:3']);
  expect(routesTo(SHOP, 'integration:1').map((route) => route.id)).toEqual(['route:1', 'route:3']);
  expect(integrationsInvoking(SHOP, 'function:1')).toHaveLength(1);
  expect(routesOf(SHOP, 'api:1')).toBe(routesOf(SHOP, 'api:1'));
  expect(routesOf(SHOP, 'api:9')).toEqual([]);
});

test('a layout that is complete is the same object', () => {
  const layout = completeLayout(SHOP, emptyLayout());
  expect(completeLayout(SHOP, layout)).toBe(layout);
});

test('what was placed stays, what was not is stacked without overlap, and what is not there is forgotten', () => {
  const layout = completeLayout(SHOP, { positions: { 'route:2': { x: 20, y: 300 }, 'route:99': { x: 0, y: 0 } } });
  expect(layout.positions['route:2']).toEqual({ x: 20, y: 300 });
  expect(layout.positions).not.toHaveProperty('route:99');
  const heights = (['route:1', 'route:2', 'route:3'] as const)
    .map((id) => layout.positions[id]?.y ?? 0)
    .sort((a, b) => a - b);
  for (const [index, y] of heights.entries()) {
    expect(y - (heights[index - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(ROUTE_SIZE.height);
  }
});

test('frames hold what is in them, and do not overlap', () => {
  fc.assert(
    fc.property(arbitraryDesign({ valid: true }), (design) => {
      const layout = completeLayout(design, emptyLayout());
      let bottom = Number.NEGATIVE_INFINITY;
      for (const { id } of Object.values(design.apis)) {
        const at = layout.positions[id] ?? { x: Number.NaN, y: Number.NaN };
        const { width, height } = frameSize(design, layout, id);
        expect(at.y).toBeGreaterThan(bottom);
        bottom = at.y + height;
        for (const [node, position] of Object.entries(layout.positions)) {
          const integration = design.integrations[node as `integration:${number}`];
          if (integration?.apiId !== id) continue;
          expect(position.x + INTEGRATION_SIZE.width + FRAME_INSET.right).toBeLessThanOrEqual(width);
          expect(position.y + INTEGRATION_SIZE.height + FRAME_INSET.bottom).toBeLessThanOrEqual(height);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('every kind has a table', () => {
  expect(new Set(Object.values(TABLES)).size).toBe(Object.keys(TABLES).length);
});
