import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KIND_ICONS } from './KindTile.tsx';

test('every sign has a colour', () => {
  const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
  const [light = ''] = css.split('[data-mantine-color-scheme="dark"]'); // it applies to both, where the dark one says nothing
  expect(Object.keys(KIND_ICONS).filter((tile) => !light.includes(`--tile-${tile}: `))).toEqual([]);
});
