import { expect, test } from 'vitest';
import { ACCESS_LOG_FORMATS } from '../../../core/model/accessLog.ts';
import { createStage } from '../../../core/model/create.ts';
import { SHOP } from '../../../core/model/shop.ts';
import { ACCESS_LOG_FORMAT_LIST, accessLogFormatOf, accessLogSummary, deploymentWords } from './stageText.ts';

const stage = createStage(SHOP, { id: 'api:1', protocol: 'HTTP' });

test('a deployment is said in words', () => {
  expect(deploymentWords(stage)).toMatch(/automatically/);
  expect(deploymentWords({ ...stage, autoDeploy: false })).toMatch(/explicitly/);
});

test('an access log is summed up by where it goes and how it reads', () => {
  expect(accessLogSummary(stage)).toBe('Off');
  const destination = { source: 'new', retention: '30' } as const;
  const { json, clf } = ACCESS_LOG_FORMATS;
  expect(accessLogSummary({ ...stage, accessLog: { destination, format: json.format } })).toBe('new group, JSON');
  expect(accessLogSummary({ ...stage, accessLog: { destination, format: clf.format } })).toBe('new group, CLF');
  expect(accessLogSummary({ ...stage, accessLog: { destination: { source: 'existing' }, format: 'x' } })).toBe(
    'existing group, custom',
  );
});

test('a well-known format is known by its text', () => {
  for (const known of ACCESS_LOG_FORMAT_LIST) expect(accessLogFormatOf(ACCESS_LOG_FORMATS[known].format)).toBe(known);
  expect(accessLogFormatOf('$context.requestId')).toBeUndefined();
});
