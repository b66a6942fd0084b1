import { expect, test } from 'vitest';
import { CHAT } from '../../../core/model/chat.ts';
import type { Design } from '../../../core/model/design.ts';
import { fieldsOf } from '../../../core/model/field.ts';
import { SHOP } from '../../../core/model/shop.ts';
import { Stage } from '../../../core/model/stage.ts';
import { foreignFields } from './foreignFields.ts';

const FIELDS = fieldsOf(Stage);
const OF_WEB_SOCKET = FIELDS.filter(({ meta }) => meta.only === 'WEBSOCKET').map(({ name }) => name);

test('a stage of an HTTP API is not asked what only WebSocket APIs know', () => {
  expect(OF_WEB_SOCKET).toContain('loggingLevel');
  expect(foreignFields(SHOP, ['stage:1'], FIELDS)).toEqual(OF_WEB_SOCKET);
  expect(foreignFields(CHAT, ['stage:1'], FIELDS)).toEqual([]);
});

test('what is stored all the same stays, and can be taken away', () => {
  const stage = SHOP.stages['stage:1'];
  if (!stage) throw new Error('The shop has a stage.');
  const odd: Design = { ...SHOP, stages: { 'stage:1': { ...stage, loggingLevel: 'INFO', dataTraceEnabled: false } } };
  expect(foreignFields(odd, ['stage:1'], FIELDS)).toEqual(OF_WEB_SOCKET.filter((name) => name !== 'loggingLevel'));
});

test('of stages of both protocols together only what both know is asked', () => {
  const ofChat = CHAT.stages['stage:1'];
  if (!ofChat) throw new Error('The chat has a stage.');
  const both: Design = {
    ...SHOP,
    apis: { ...SHOP.apis, 'api:9': { ...Object.values(CHAT.apis)[0], id: 'api:9' } as Design['apis']['api:1'] }, // the chat's, under another id
    stages: { ...SHOP.stages, 'stage:9': { ...ofChat, id: 'stage:9', apiId: 'api:9', loggingLevel: 'INFO' } },
  };
  expect(foreignFields(both, ['stage:1', 'stage:9'], FIELDS)).toEqual(OF_WEB_SOCKET);
});

test('the fields of an inner object are looked for inside it', () => {
  expect(foreignFields(SHOP, ['stage:1'], FIELDS, 'routeSettings.0')).toEqual(OF_WEB_SOCKET);
});
