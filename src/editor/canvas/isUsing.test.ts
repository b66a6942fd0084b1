import { expect, test } from 'vitest';
import { everyKind } from '../../core/model/everyKind.ts';
import { useEditor } from '../store/editor.ts';
import { isUsing } from './isUsing.ts';

test('what uses the selection is known, and forgotten with it', () => {
  const state = { ...useEditor.getState(), document: everyKind('order-intake') };
  const linked = { ...state, selection: ['vpcLink:1'] as const };
  expect(isUsing(linked, 'integration:12')).toBe(true);
  expect(isUsing(linked, 'integration:14')).toBe(false);
  expect(isUsing({ ...state, selection: ['integration:12'] }, 'integration:12')).toBe(false);
  expect(isUsing({ ...state, selection: [] }, 'integration:12')).toBe(false);
});
