import { expect, test } from 'vitest';
import { ACCESS_LOG_FORMAT_LIST, ACCESS_LOG_FORMATS, type AccessLog } from '../../../core/model/accessLog.ts';
import { createAccessLog, createStage } from '../../../core/model/create.ts';
import { PROTOCOLS } from '../../../core/model/protocol.ts';
import { SHOP } from '../../../core/model/shop.ts';
import { accessLogFormatOf, accessLogSummary, deploymentWords, logsSummary, writesWebSocketLogs } from './stageText.ts';

const stage = createStage(SHOP, { id: 'api:1', protocol: 'HTTP' });

test('a deployment is said in words', () => {
  expect(deploymentWords(stage)).toMatch(/automatically/);
  expect(deploymentWords({ ...stage, autoDeploy: false })).toMatch(/explicitly/);
});

test('an access log is summed up by where it goes and how it reads', () => {
  const summary = (accessLog: AccessLog) => accessLogSummary({ ...stage, accessLog }, 'HTTP');
  expect(accessLogSummary(stage, 'HTTP')).toBe('Off');
  const destination = { source: 'new', retention: '30' } as const;
  const { json, clf } = ACCESS_LOG_FORMATS.HTTP;
  expect(summary({ destination, format: json })).toBe('new group, JSON');
  expect(summary({ destination, format: clf })).toBe('new group, CLF');
  expect(summary({ destination: { source: 'existing' }, format: 'x' })).toBe('existing group, custom');
});

test.each(PROTOCOLS)('a well-known format of %s is known by its text', (protocol) => {
  for (const known of ACCESS_LOG_FORMAT_LIST) {
    expect(accessLogFormatOf(ACCESS_LOG_FORMATS[protocol][known], protocol)).toBe(known);
  }
  expect(accessLogFormatOf('$context.requestId', protocol)).toBeUndefined();
});

test('a stage of a WebSocket API logs messages, connections, or both', () => {
  const chat = createStage(SHOP, { id: 'api:1', protocol: 'WEBSOCKET' });
  expect(logsSummary(chat, 'WEBSOCKET')).toBe('Off');
  expect(logsSummary({ ...chat, loggingLevel: 'OFF' }, 'WEBSOCKET')).toBe('Off');
  const accessLog: AccessLog = createAccessLog('WEBSOCKET');
  expect(logsSummary({ ...chat, loggingLevel: 'ERROR', dataTraceEnabled: true, accessLog }, 'WEBSOCKET')).toBe(
    'Errors, data trace, new group, JSON',
  );
});

test('only a stage that writes logs needs the role of the account', () => {
  const chat = createStage(SHOP, { id: 'api:1', protocol: 'WEBSOCKET' });
  expect(writesWebSocketLogs({ ...chat, loggingLevel: 'OFF', dataTraceEnabled: false })).toBe(false);
  expect(writesWebSocketLogs({ ...chat, loggingLevel: 'INFO' })).toBe(true);
  expect(writesWebSocketLogs({ ...chat, accessLog: createAccessLog('WEBSOCKET') })).toBe(true);
  expect(writesWebSocketLogs({ ...chat, routeSettings: [{ routeId: 'route:1', loggingLevel: 'ERROR' }] })).toBe(true);
});
