import { describe, expect, test } from 'vitest';
import type { HttpRoute } from '../../../core/model/route.ts';
import type { Overlap, Overlaps } from '../../../core/model/routeOverlaps.ts';
import { overlapsSummary, precedenceWords } from './precedenceWords.ts';

const other: HttpRoute = { id: 'route:1', apiId: 'api:1', protocol: 'HTTP', key: { kind: 'default' } };
const overlap: Overlap = { other, example: { method: 'GET', path: '/' }, precedence: { why: 'before-default' } };
const none: Overlaps = { givesWayTo: [], comesBefore: [], neverReached: undefined };

test('what decides is said in a few words, and that it is not sure', () => {
  expect(precedenceWords({ why: 'literal', segment: 'dog' })).toBe('“dog” comes before a parameter');
  expect(precedenceWords({ why: 'method' })).toBe('a method comes before ANY');
  expect(precedenceWords({ why: 'longer', unverified: true })).toMatch(/^the longer path.*not documented/);
});

describe('the overlaps of a route at a glance', () => {
  test.each([
    ['None', none, false],
    ['Wins over 1', { ...none, comesBefore: [overlap] }, false],
    ['Gives way to 2', { ...none, givesWayTo: [overlap] }, true],
    ['Wins over 1, gives way to 1', { ...none, comesBefore: [overlap], givesWayTo: [overlap] }, false],
    ['Never reached', { ...none, neverReached: { by: [other], unverified: false } }, false],
    ['May never be reached', { ...none, neverReached: { by: [other], unverified: true } }, false],
  ])('%s', (words, overlaps: Overlaps, byStage) => {
    expect(overlapsSummary(overlaps, byStage)).toBe(words);
  });
});
