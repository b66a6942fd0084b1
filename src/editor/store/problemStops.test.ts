import { expect, test } from 'vitest';
import { SHOP } from '../../core/model/shop.ts';
import type { Diagnostic, Severity, Subject } from '../../core/rules/diagnostic.ts';
import { problemStops, stopAfter } from './problemStops.ts';

function finding(id: Subject['id'], field: string | undefined, severity: Severity = 'error'): Diagnostic {
  return { code: 'route/x', severity, message: 'Something.', subject: field === undefined ? { id } : { id, field } };
}
const NAME = finding('api:1', 'name');
const PATH = finding('route:1', 'key.path');
const METHOD = finding('route:1', 'key.method', 'warning');

test('one stop is made at each field, the worst things first, and none at notes', () => {
  const stops = problemStops(SHOP, [
    METHOD,
    NAME,
    { ...NAME, message: 'Another.' },
    PATH,
    finding('api:1', 'tags', 'info'),
  ]);
  expect(stops).toEqual([PATH, METHOD, NAME]);
});

const STOPS = [PATH, METHOD, NAME];

test('stops follow one another and go around', () => {
  expect(stopAfter(SHOP, STOPS, { problem: PATH, index: 0 }, ['route:1'], 1)?.problem).toBe(METHOD);
  expect(stopAfter(SHOP, STOPS, { problem: NAME, index: 2 }, ['api:1'], 1)?.problem).toBe(PATH);
  expect(stopAfter(SHOP, STOPS, { problem: PATH, index: 0 }, ['route:1'], -1)?.problem).toBe(NAME);
});

test('after what has been mended comes what stood behind it', () => {
  expect(stopAfter(SHOP, [METHOD, NAME], { problem: PATH, index: 0 }, ['route:1'], 1)?.problem).toBe(METHOD);
  expect(stopAfter(SHOP, [PATH, NAME], { problem: METHOD, index: 1 }, ['route:1'], -1)?.problem).toBe(PATH);
});

test('what is selected comes first, else the beginning or the end', () => {
  expect(stopAfter(SHOP, STOPS, undefined, ['api:1'], 1)?.problem).toBe(NAME);
  expect(stopAfter(SHOP, STOPS, { problem: NAME, index: 2 }, ['route:1'], -1)?.problem).toBe(METHOD);
  expect(stopAfter(SHOP, STOPS, undefined, [], 1)?.problem).toBe(PATH);
  expect(stopAfter(SHOP, STOPS, undefined, [], -1)?.problem).toBe(NAME);
});

test('without problems there is nowhere to go', () => {
  expect(stopAfter(SHOP, [], undefined, [], 1)).toBeUndefined();
});
