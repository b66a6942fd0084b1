import { produce } from 'immer';
import { expect, test } from 'vitest';
import { exportDesign } from '../../../core/exporters/exporters.ts';
import type { Design } from '../../../core/model/design.ts';
import { sampleDesign } from '../../../core/model/sampleDesign.ts';
import { SHOP } from '../../../core/model/shop.ts';
import { whatToKnow } from './whatToKnow.ts';

const changed = (change: (shop: Design) => void) => produce(SHOP, (draft) => void change(draft));
const known = (design: Design) => whatToKnow(design, exportDesign(design, 'cloudformation', 'yaml'));

const wrong = (shop: Design) => {
  Object.assign(shop.integrations['integration:2'] ?? {}, { url: 'http://10.0.0.1/books/{id}' });
  Object.assign(shop.routes['route:1'] ?? {}, { key: { kind: 'match', method: 'GET', path: 'books' } });
};

test('nothing where nothing is wrong; notes on the design are for its forms', () => {
  expect(known(SHOP)).toEqual({ known: [], errors: 0, silenced: 0 });
});

test('errors come first, and say what to do', () => {
  const { known: all, errors } = known(changed(wrong));
  expect(all.map(({ finding }) => finding.severity)).toEqual([
    'error',
    'warning',
    ...all.slice(2).map(() => 'warning'),
  ]);
  expect(errors).toBe(1);
  expect(all[0]?.fix).toBe('Start the path with /, and end it without one.');
});

test('what the export says of itself is among them', () => {
  const codes = known(sampleDesign(300)).known.map(({ finding }) => finding.code);
  expect(codes).toEqual(['api/many-routes', 'template/many-resources', 'template/needs-bucket']);
});

test('what is silenced is counted, of the design and of the export', () => {
  const silences = [
    { code: 'route/path-slash', reason: 'Soon.' },
    { code: 'integration/private-host', id: 'integration:2' as const, reason: 'A test.' },
  ];
  const { known: left, silenced, errors } = known({ ...changed(wrong), silences });
  expect([left.length, silenced, errors]).toEqual([0, 2, 0]);
});
