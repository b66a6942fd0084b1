import { expect, test } from 'vitest';
import type { NodeId } from '../../core/model/ids.ts';
import { toggledSelection } from './applyNodeChanges.ts';

test('what React Flow reports as selected is added, and what it reports as not is taken away', () => {
  const toggled = new Map<NodeId, boolean>([
    ['route:1', false],
    ['route:2', true],
    ['route:3', true],
  ]);
  expect(toggledSelection(['route:1', 'route:2'], toggled)).toEqual(['route:2', 'route:3']);
});

test('a stage does not stay selected beside a node', () => {
  expect(toggledSelection(['stage:1'], new Map([['route:1', true]]))).toEqual(['route:1']);
});
