import { expect, test } from 'vitest';
import type { HttpRoute } from '../../../core/model/route.ts';
import type { Stage } from '../../../core/model/stage.ts';
import { answerWords } from './answerWords.ts';

const route: HttpRoute = {
  id: 'route:1',
  apiId: 'api:1',
  protocol: 'HTTP',
  key: { kind: 'match', method: 'GET', path: '/pets/dog' },
};
const fallback: HttpRoute = { ...route, id: 'route:2', key: { kind: 'default' } };
const beta: Stage = {
  id: 'stage:1',
  apiId: 'api:1',
  name: 'beta',
  autoDeploy: true,
  detailedMetricsEnabled: false,
  routeSettings: [],
  variables: [],
};
const request = { method: 'GET', path: '/pets/dog' } as const;
const here = { stage: beta, path: '/pets/dog', isTaken: false };
const last = { route: fallback, precedence: undefined };

test('why the first of several routes answers', () => {
  const contenders = [{ route, precedence: { why: 'before-default' as const } }, last];
  expect(answerWords({ contenders, doubts: [] }, request, here, [])).toEqual([
    'It comes before $default: $default comes last.',
  ]);
});

test('one that is alone', () => {
  expect(answerWords({ contenders: [last], doubts: [] }, request, here, [])).toEqual(['No other route would take it.']);
});

test('where none answers, what the client is sent, and which methods the path has', () => {
  expect(answerWords({ contenders: [], doubts: [] }, request, here, ['POST', 'PUT'])).toEqual([
    'No route takes it, so the client is sent 404 Not Found.',
    'The path has a route for POST, PUT; there is no answer 405.',
  ]);
});

test('what browsers ask first is no request of a route', () => {
  const asked = { method: 'OPTIONS', path: '/pets/dog' } as const;
  expect(answerWords({ contenders: [], doubts: [{ kind: 'preflight' }] }, asked, here, [])).toEqual([
    'No route takes it, so the client is sent 404 Not Found, unless it is a preflight request.',
    'With CORS set up, API Gateway answers the preflight requests of browsers itself: they get to no route.',
  ]);
  const guarded = { contenders: [last], doubts: [{ kind: 'guarded-preflight', route: fallback } as const] };
  expect(answerWords(guarded, asked, here, [])[1]).toMatch(/^The preflight requests .* \$default is guarded/);
});

test('a stage that is named as in a URL', () => {
  const words = answerWords({ contenders: [last], doubts: [] }, request, { ...here, isNamed: true }, []);
  expect(words[0]).toBe('/beta is the name of the stage, so its routes are asked for /pets/dog.');
});

test('a stage that takes the path, and what is not sure', () => {
  const words = answerWords(
    { contenders: [last], doubts: [{ kind: 'trailing-slash', route }, { kind: 'encoded-slash' }] },
    request,
    { ...here, isTaken: true },
    [],
  );
  expect(words[0]).toMatch(/^\/beta is the name of a stage.*looks for \/pets\/dog\.$/);
  expect(words.slice(2)).toEqual([expect.stringMatching(/GET \/pets\/dog may answer/), expect.stringMatching(/%2F/)]);
});
