import { expect, test } from 'vitest';
import { EXPORTERS } from '../../core/exporters/exporters.ts';
import { FORMATS, formatFor, TARGET_LABELS } from './exporting.ts';

test('the tabs, which show before the exporters load, agree with them', () => {
  for (const exporter of EXPORTERS) {
    expect(FORMATS[exporter.target]).toEqual(exporter.formats);
    expect(TARGET_LABELS[exporter.target]).toBe(exporter.label);
  }
});

test('the chosen format is taken where a target offers it', () => {
  expect(formatFor('openapi', 'json')).toBe('json');
  expect(formatFor('cdk', 'yaml')).toBe(formatFor('cdk', 'json'));
});
