import { expect, test } from 'vitest';
import { idsOfKind, selectionSummary } from './selectionSummary.ts';

test('a selection is summed up by kind', () => {
  expect(selectionSummary(['integration:2', 'route:1', 'route:3'])).toBe('2 routes, 1 integration');
  expect(selectionSummary([])).toBe('None');
});

test('a selection is cut down to one kind', () => {
  expect(idsOfKind('route', ['route:1', 'api:1', 'route:2'])).toEqual(['route:1', 'route:2']);
});
