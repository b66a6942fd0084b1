import { expect, test } from 'vitest';
import { EXPORTERS, exportDesign } from '../../core/exporters/exporters.ts';
import { CHAT } from '../../core/model/chat.ts';
import { SHOP } from '../../core/model/shop.ts';
import { FORMATS, formatFor, nothingWritten, TARGET_LABELS } from './exporting.ts';

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

test('a target without a document says which APIs it is for', () => {
  expect(nothingWritten(exportDesign(SHOP, 'asyncapi', 'yaml'))).toContain('no WebSocket API in the design yet');
  expect(nothingWritten(exportDesign(CHAT, 'openapi', 'yaml'))).toContain('no HTTP API in the design yet');
});
