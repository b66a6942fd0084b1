import { expect, test } from 'vitest';
import { CHAT } from '../../../core/model/chat.ts';
import { createHttpApi, createStage, createUsagePlan } from '../../../core/model/create.ts';
import type { Design } from '../../../core/model/design.ts';
import { openConnects, quotaSummary, stagesForPlan, usagePlanSummary } from './usagePlanText.ts';

const plan = createUsagePlan(CHAT, ['stage:1']);

test('a usage plan is summed up by what it holds', () => {
  expect(usagePlanSummary(plan)).toBe('1 stage · 1 key');
  expect(usagePlanSummary({ ...plan, stages: [], keys: [...plan.keys, ...plan.keys] })).toBe('0 stages · 2 keys');
});

test('a quota is so many requests each period', () => {
  expect(quotaSummary(plan)).toBe('None');
  expect(quotaSummary({ ...plan, quota: { limit: 10_000, period: 'MONTH' } })).toBe('10,000 each month');
});

test('a usage plan is offered the stages of WebSocket APIs, and shows what else it has', () => {
  const api = createHttpApi(CHAT);
  const stage = createStage(CHAT, api);
  const design: Design = {
    ...CHAT,
    apis: { ...CHAT.apis, [api.id]: api },
    stages: { ...CHAT.stages, [stage.id]: stage },
  };
  expect(stagesForPlan(design, plan)).toEqual({ 'stage:1': 'Chat API · production' });
  const astray = { ...plan, stages: [{ stageId: stage.id }] };
  expect(Object.keys(stagesForPlan(design, astray))).toEqual(['stage:1', stage.id]);
});

test('a $connect that asks for no key is named, and one that does is not', () => {
  expect(openConnects(CHAT, plan).map(({ id }) => id)).toEqual(['route:1']);
  const { 'route:1': connect } = CHAT.routes;
  if (connect?.protocol !== 'WEBSOCKET') throw new Error('The chat begins with $connect.');
  const asking: Design = { ...CHAT, routes: { ...CHAT.routes, 'route:1': { ...connect, apiKeyRequired: true } } };
  expect(openConnects(asking, plan)).toEqual([]);
  expect(openConnects(CHAT, { ...plan, stages: [] })).toEqual([]);
});
