import { expect, test } from 'vitest';
import { CHAT } from '../../../core/model/chat.ts';
import { createModel } from '../../../core/model/create.ts';
import { modelsSummary, parametersSummary } from './messageSummary.ts';

test('parameters are called by their names', () => {
  expect(parametersSummary([{ name: 'token' }, { name: '' }])).toBe('token, …');
  expect(parametersSummary(undefined)).toBe('None');
});

test('models are called by their names, each once', () => {
  const model = { ...createModel(CHAT, 'api:1'), name: 'Join' };
  const design = { ...CHAT, models: { [model.id]: model } };
  const named = [
    { key: 'a', modelId: model.id },
    { key: 'b', modelId: model.id },
  ];
  expect(modelsSummary(design, named)).toBe('Join');
  expect(modelsSummary(design, [])).toBe('None');
});
