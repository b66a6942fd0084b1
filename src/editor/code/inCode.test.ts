import { expect, test } from 'vitest';
import type { ExportFile } from '../../core/exporters/exporter.ts';
import { everyKind } from '../../core/model/everyKind.ts';
import type { EntityId } from '../../core/model/ids.ts';
import { inCode } from './inCode.ts';

function file(...ids: EntityId[]): ExportFile {
  const regions = ids.map((id, index) => ({ id, start: index, end: index }));
  return { path: 'a.yaml', language: 'yaml', contents: '', regions };
}

const { design } = everyKind();

test('what invokes a function stands for it too', () => {
  const files = [file('integration:1', 'function:1', 'authorizer:3')];
  expect(inCode(design, ['integration:1'], files)).toEqual(['integration:1', 'function:1']);
  expect(inCode(design, ['authorizer:3'], files)).toEqual(['authorizer:3', 'function:4']);
});

test('what has no lines of its own is found where it is used, in whichever file', () => {
  expect(inCode(design, ['resource:2'], [file('api:1'), file('authorizer:4')])).toEqual(['authorizer:4']);
  expect(inCode(design, ['resource:2'], [file('authorizer:4'), file('resource:2')])).toEqual(['resource:2']);
  expect(inCode(design, ['schema:1'], [file('route:1')])).toEqual(['route:1']);
});
