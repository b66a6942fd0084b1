import { expect, test } from 'vitest';
import { CHAT } from '../../../core/model/chat.ts';
import { createAlarm } from '../../../core/model/create.ts';
import { SHOP } from '../../../core/model/shop.ts';
import { alarmText, durationText } from './alarmText.ts';

const alarm = createAlarm(SHOP, 'api:1');

test('an alarm reads as one line, with the statistic that suits its metric', () => {
  expect(alarmText(alarm)).toBe('5xx Sum ≥ 1 in 5 min');
  expect(alarmText({ ...alarm, metric: 'Latency', statistic: 'p95', threshold: 800, periodInSeconds: 60 })).toBe(
    'Latency p95 ≥ 800 ms in 1 min',
  );
  expect(alarmText({ ...alarm, metric: 'Count', comparison: 'LessThanThreshold' })).toBe(
    'Count SampleCount < 1 in 5 min',
  );
});

test('an alarm on a WebSocket API begins with what goes wrong there', () => {
  const chat = createAlarm(CHAT, 'api:1');
  expect(alarmText(chat)).toBe('IntegrationError Sum ≥ 1 in 5 min');
  expect(alarmText({ ...chat, metric: 'IntegrationLatency' })).toBe('IntegrationLatency Average ≥ 1 ms in 5 min');
});

test('an alarm says how many periods it looks at', () => {
  expect(alarmText({ ...alarm, evaluationPeriods: 3 })).toBe('5xx Sum ≥ 1 in 3 × 5 min');
  expect(alarmText({ ...alarm, evaluationPeriods: 5, datapointsToAlarm: 3 })).toBe('5xx Sum ≥ 1 in 3 of 5 × 5 min');
});

test('a duration is said in its largest whole unit', () => {
  expect([30, 60, 90, 300, 3600, 5400].map(durationText)).toEqual(['30 s', '1 min', '90 s', '5 min', '1 h', '90 min']);
});
