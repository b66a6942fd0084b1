import { produce } from 'immer';
import { expect, test } from 'vitest';
import { sampleDesign } from '../../../core/model/sampleDesign.ts';
import { SHOP } from '../../../core/model/shop.ts';
import { apiGauges } from '../../../core/rules/gauges.ts';
import { quotaSummary, shownGauges } from './quotaSummary.ts';

const labels = (design: typeof SHOP) => shownGauges(apiGauges(design, 'api:1')).map(({ quota }) => quota.label);

test('a length is shown where it is short of room only', () => {
  const named = (name: string) =>
    produce(SHOP, (shop) => void shop.stages['stage:1']?.variables.push({ name, value: 'x' }));
  expect(labels(named('base'))).not.toContain('Longest variable name');
  expect(labels(named('b'.repeat(64)))).toContain('Longest variable name');
});

test('the fullest quota is the summary', () => {
  expect(quotaSummary([])).toBe('Nothing to count yet');
  expect(quotaSummary(apiGauges(SHOP, 'api:1'))).toBe('1 of 10 stages');
  expect(quotaSummary(apiGauges(sampleDesign(300), 'api:1'))).toBe('300 of 300 routes');
});

test('bytes say what they are of', () => {
  const design = produce(SHOP, (shop) => {
    Object.assign(shop.stages['stage:1'] ?? {}, {
      accessLog: { destination: { source: 'new' }, format: '$context.requestId'.padEnd(2048, '-') },
    });
  });
  expect(quotaSummary(apiGauges(design, 'api:1'))).toBe('Access log format 67 % full');
});
