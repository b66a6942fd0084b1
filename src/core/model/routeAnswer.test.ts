import { describe, expect, test } from 'vitest';
import type { Design } from './design.ts';
import { idOf } from './ids.ts';
import { formatRouteKey } from './route.ts';
import {
  otherMethods,
  requestPath,
  routeAnswering,
  sampleRequest,
  splitMethod,
  stageAnswering,
  stageBefore,
} from './routeAnswer.ts';
import { ROUTED_API, routedDesign } from './routedDesign.ts';
import type { RequestMethod } from './routePattern.ts';

function contenders(design: Design, method: RequestMethod, path: string): string[] {
  return routeAnswering(design, ROUTED_API, { method, path }).contenders.map(({ route }) => formatRouteKey(route.key));
}

function doubts(design: Design, method: RequestMethod, path: string): string[] {
  return routeAnswering(design, ROUTED_API, { method, path }).doubts.map((doubt) =>
    'route' in doubt ? `${doubt.kind}: ${formatRouteKey(doubt.route.key)}` : doubt.kind,
  );
}

describe('which route answers', () => {
  const PETS = routedDesign('GET /pets/dog/1', 'GET /pets/dog/{id}', 'GET /pets/{proxy+}', 'ANY /{proxy+}', '$default');

  test('the example of the Developer Guide', () => {
    expect(contenders(PETS, 'GET', '/pets/dog/1')).toEqual([
      'GET /pets/dog/1',
      'GET /pets/dog/{id}',
      'GET /pets/{proxy+}',
      'ANY /{proxy+}',
      '$default',
    ]);
    expect(contenders(PETS, 'GET', '/pets/dog/2')[0]).toBe('GET /pets/dog/{id}');
    expect(contenders(PETS, 'GET', '/pets/cat/1')[0]).toBe('GET /pets/{proxy+}');
    expect(contenders(PETS, 'POST', '/test/5')[0]).toBe('ANY /{proxy+}');
  });

  test('each says why it comes before the next', () => {
    const { contenders: found } = routeAnswering(PETS, ROUTED_API, { method: 'GET', path: '/pets/dog/1' });
    expect(found.map(({ precedence }) => precedence?.why)).toEqual([
      'literal',
      'whole-path',
      'longer',
      'before-default',
      undefined,
    ]);
  });

  test('a method that is not there falls through to the next path', () => {
    const zap = routedDesign('POST /zap', 'OPTIONS /{proxy+}');
    expect(contenders(zap, 'OPTIONS', '/zap')).toEqual(['OPTIONS /{proxy+}']);
    expect(contenders(zap, 'GET', '/zap')).toEqual([]);
  });

  test('a method comes before ANY on the same path', () => {
    expect(contenders(routedDesign('ANY /a', 'GET /a'), 'GET', '/a')).toEqual(['GET /a', 'ANY /a']);
  });

  test('other methods of a path are named, as they are no answer', () => {
    const design = routedDesign('POST /a', 'DELETE /{x}', 'GET /b');
    expect(otherMethods(design, ROUTED_API, { method: 'GET', path: '/a' })).toEqual(['POST', 'DELETE']);
  });

  test('{proxy+} takes one segment at least', () => {
    expect(contenders(PETS, 'GET', '/pets')).toEqual(['ANY /{proxy+}', '$default']);
    expect(contenders(routedDesign('GET /a/{x}'), 'GET', '/a/')).toEqual([]);
  });
});

describe('what is not sure about a request', () => {
  test('a slash at the end', () => {
    const design = routedDesign('GET /a', 'GET /');
    expect(doubts(design, 'GET', '/a/')).toEqual(['trailing-slash: GET /a']);
    expect(doubts(design, 'GET', '/a')).toEqual([]);
    expect(doubts(design, 'GET', '/b/')).toEqual([]);
  });

  test('whether /{proxy+} takes the root', () => {
    expect(doubts(routedDesign('ANY /{proxy+}', '$default'), 'GET', '/')).toEqual(['root: ANY /{proxy+}']);
    expect(doubts(routedDesign('ANY /{proxy+}', 'GET /'), 'GET', '/')).toEqual([]);
    expect(doubts(routedDesign('POST /{proxy+}'), 'GET', '/')).toEqual([]);
  });

  test('capitals', () => {
    const design = routedDesign('GET /Pets/{id}', '$default');
    expect(doubts(design, 'GET', '/pets/1')).toEqual(['capitals: GET /Pets/{id}']);
    expect(doubts(design, 'GET', '/Pets/1')).toEqual([]);
  });

  test('a slash in a parameter', () => {
    expect(doubts(routedDesign('GET /{id}'), 'GET', '/a%2fb')).toEqual(['encoded-slash']);
  });

  test('a preflight request is not for the routes', () => {
    const design = routedDesign('OPTIONS /a');
    const api = design.apis[ROUTED_API];
    if (api?.protocol === 'HTTP') {
      api.cors = {
        allowOrigins: ['*'],
        allowMethods: [],
        allowHeaders: [],
        exposeHeaders: [],
        allowCredentials: false,
      };
    }
    expect(doubts(design, 'OPTIONS', '/a')).toEqual(['preflight']);
    expect(doubts(design, 'GET', '/a')).toEqual([]);
  });

  test('a guarded route for everything else may turn preflight requests away', () => {
    const design = routedDesign('GET /a', '$default');
    const api = design.apis[ROUTED_API];
    if (api?.protocol === 'HTTP') {
      const lists = { allowOrigins: ['*'], allowMethods: [], allowHeaders: [], exposeHeaders: [] };
      api.cors = { ...lists, allowCredentials: false };
    }
    expect(doubts(design, 'OPTIONS', '/a')).toEqual(['preflight']);
    const rest = design.routes['route:2'];
    if (rest?.protocol === 'HTTP') rest.authorization = { kind: 'iam' };
    expect(doubts(design, 'OPTIONS', '/a')).toEqual(['guarded-preflight: $default']);
  });
});

test('a path is read from what a person pastes', () => {
  expect(requestPath('https://api.example.com/pets/1?a=b#c')).toBe('/pets/1');
  expect(requestPath('https://api.example.com')).toBe('/');
  expect(requestPath(' pets/1 ')).toBe('/pets/1');
  expect(requestPath('?a=/b')).toBe('/');
  expect(requestPath('')).toBe('/');
});

test('a route key is read from what a person types', () => {
  expect(splitMethod('GET /pets')).toEqual({ method: 'GET', rest: '/pets' });
  expect(splitMethod(' delete  https://api.example.com/pets')).toEqual({
    method: 'DELETE',
    rest: 'https://api.example.com/pets',
  });
  for (const path of ['/GET /pets', 'get', 'pets /1', '']) expect(splitMethod(path)).toEqual({ rest: path });
});

test('an API is tried with a request of its first route', () => {
  expect(sampleRequest(routedDesign('$default', 'ANY /pets/{id}/{proxy+}'), ROUTED_API)).toEqual({
    method: 'GET',
    path: '/pets/1/1',
  });
  expect(sampleRequest(routedDesign(), ROUTED_API)).toEqual({ method: 'GET', path: '/' });
});

describe('the stage of a request', () => {
  const design = routedDesign();
  for (const [number, name] of ['$default', 'beta'].entries()) {
    const id = idOf('stage', number + 1);
    design.stages[id] = {
      id,
      apiId: ROUTED_API,
      name,
      autoDeploy: true,
      detailedMetricsEnabled: false,
      routeSettings: [],
      variables: [],
    };
  }
  const [base, beta] = [design.stages['stage:1'], design.stages['stage:2']];

  test('its name comes before the routes of $default, and is no part of their path', () => {
    expect(stageAnswering(design, ROUTED_API, base, '/beta/pets')).toEqual({
      stage: beta,
      path: '/pets',
      isTaken: true,
    });
    expect(stageAnswering(design, ROUTED_API, base, '/beta')).toEqual({ stage: beta, path: '/', isTaken: true });
    expect(stageAnswering(design, ROUTED_API, base, '/betas')).toEqual({ stage: base, path: '/betas', isTaken: false });
  });

  test('takes the requests of a route whose path begins with it', () => {
    const shadowed = { ...design, routes: routedDesign('GET /beta/pets', 'GET /{x}/pets', '$default').routes };
    expect(stageBefore(shadowed, 'route:1')).toBe(beta);
    expect(stageBefore(shadowed, 'route:2')).toBeUndefined();
    expect(stageBefore(shadowed, 'route:3')).toBeUndefined();
    expect(stageBefore({ ...shadowed, stages: beta ? { [beta.id]: beta } : {} }, 'route:1')).toBeUndefined();
  });

  test('the URL of a named stage has the name before the path, and may be pasted with it', () => {
    const named = { stage: beta, path: '/pets', isTaken: false, isNamed: true };
    expect(stageAnswering(design, ROUTED_API, beta, '/beta/pets')).toEqual(named);
    const beginning = { ...design, routes: routedDesign('GET /beta/pets').routes };
    const whole = { stage: beta, path: '/beta/pets', isTaken: false };
    expect(stageAnswering(beginning, ROUTED_API, beta, '/beta/pets')).toEqual(whole);
    expect(stageAnswering(design, ROUTED_API, undefined, '/beta')).toEqual({
      stage: undefined,
      path: '/beta',
      isTaken: false,
    });
  });
});
