import { expect, test } from 'vitest';
import type { ApiMapping } from '../../../core/model/apiMapping.ts';
import { CHAT } from '../../../core/model/chat.ts';
import type { Design } from '../../../core/model/design.ts';
import { SHOP } from '../../../core/model/shop.ts';
import { mappingWords } from './mappingWords.ts';

/** What is said of the first of several mappings, by their keys. */
function wordsOf(...keys: (string | undefined)[]): string {
  const mappings: Design['mappings'] = {};
  keys.forEach((key, index) => {
    const id: ApiMapping['id'] = `mapping:${index + 1}`;
    mappings[id] = { id, domainId: 'domain:1', stageId: 'stage:1', ...(key !== undefined && { key }) };
  });
  const [first] = Object.values(mappings);
  if (!first) throw new Error('There is a mapping.');
  return mappingWords({ ...SHOP, mappings }, first);
}

test('the root takes what no other key takes', () => {
  expect(wordsOf(undefined)).toBe('Takes every request to the domain.');
  expect(wordsOf(undefined, 'v1')).toMatch(/no other key/);
});

test('a key gives way to longer ones below it', () => {
  expect(wordsOf('orders/v1')).toMatch(/^Takes \/orders\/v1 and what is below it/);
  expect(wordsOf('orders', 'orders/v1', 'orders-old')).toMatch(/Longer keys come first: \/orders\/v1\.$/);
});

test('a WebSocket API takes connections', () => {
  const design: Design = { ...CHAT, domains: SHOP.domains };
  const mapping = { id: 'mapping:1', domainId: 'domain:1', stageId: 'stage:1' } as const;
  expect(mappingWords(design, mapping)).toBe('Takes the connections that clients open at the root of the domain.');
  expect(mappingWords(design, { ...mapping, key: 'chat' })).toMatch(/at \/chat\.$/);
});
