import { expect, test } from 'vitest';
import type { ExportFile } from '../../core/exporters/exporter.ts';
import { entityAtLine, fileFor, regionsOf } from './regions.ts';

const stack: ExportFile = {
  path: 'lib/stack.ts',
  language: 'typescript',
  contents: '',
  regions: [
    { id: 'api:1', start: 3, end: 20 },
    { id: 'route:1', start: 5, end: 9 },
    { id: 'integration:1', start: 7, end: 8 },
    { id: 'route:1', start: 15, end: 15 },
  ],
};
const readme: ExportFile = { path: 'README.md', language: 'markdown', contents: '', regions: [] };

test('a line belongs to the innermost entity around it', () => {
  expect([2, 3, 5, 7, 9, 15, 20, 21].map((line) => entityAtLine(stack, line))).toEqual([
    undefined,
    'api:1',
    'route:1',
    'integration:1',
    'route:1',
    'route:1',
    'api:1',
    undefined,
  ]);
});

test('an entity may have several regions', () => {
  expect(regionsOf(stack, ['route:1']).map(({ start }) => start)).toEqual([5, 15]);
  expect(regionsOf(stack, ['route:1', 'integration:1'])).toHaveLength(3);
  expect(regionsOf(stack, ['route:2'])).toEqual([]);
});

test('a selection turns to the file that holds it, and else stays', () => {
  expect(fileFor([stack, readme], readme, ['route:1'])).toBe(stack);
  expect(fileFor([stack, readme], stack, ['route:1'])).toBe(stack);
  expect(fileFor([stack, readme], readme, ['stage:1'])).toBe(readme);
  expect(fileFor([stack, readme], readme, [])).toBe(readme);
});
