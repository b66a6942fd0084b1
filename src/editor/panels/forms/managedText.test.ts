import { expect, test } from 'vitest';
import { CHAT } from '../../../core/model/chat.ts';
import type { NewFunction } from '../../../core/model/lambdaFunction.ts';
import { SHOP } from '../../../core/model/shop.ts';
import { firstUnmanaged, leaveFor } from './managedText.ts';

test('a function is offered stages first, then the whole API, then nothing', () => {
  expect(firstUnmanaged(CHAT, [])).toBe('stage:1');
  expect(firstUnmanaged(CHAT, [{ scope: 'stage', stageId: 'stage:1' }])).toBe('api:1');
  expect(
    firstUnmanaged(CHAT, [
      { scope: 'api', apiId: 'api:1' },
      { scope: 'stage', stageId: 'stage:1' },
    ]),
  ).toBeUndefined();
});

test('an HTTP API has no connections to manage', () => {
  expect(firstUnmanaged(SHOP, [])).toBeUndefined();
});

test('the leave for a stage alone goes before the one for all', () => {
  const { 'stage:1': stage } = CHAT.stages;
  const { 'function:2': handler } = CHAT.functions;
  if (!stage || handler?.source !== 'new') throw new Error('The chat has one of each.');
  const all = { scope: 'api', apiId: 'api:1' } as const;
  const managing = (connections: NewFunction['connections']) => leaveFor({ ...handler, connections }, stage);
  expect(managing([all, ...handler.connections])).toEqual(handler.connections[0]);
  expect(managing([all])).toEqual(all);
  expect(managing([{ scope: 'stage', stageId: 'stage:7' }])).toBeUndefined();
});
