import { beforeEach, expect, test } from 'vitest';
import { CHAT } from '../../core/model/chat.ts';
import { emptyDesign } from '../../core/model/design.ts';
import { documentOf, emptyDocument } from '../../core/model/document.ts';
import { everyKind } from '../../core/model/everyKind.ts';
import { nameOf } from '../../core/model/naming.ts';
import { isOffered } from './action.ts';
import { actionOf } from './actions.ts';
import { openDocument, select, undo, useEditor } from './editor.ts';
import { addApi, addIntegration, addModel, addRoute, addRouteTo, addUsagePlan, currentApi } from './edits.ts';

const { design } = everyKind();

test('new things go to the API of the selection', () => {
  expect(currentApi(design, ['api:2'])).toBe('api:2');
  expect(currentApi(design, ['authorizer:5'])).toBe('api:2');
  expect(currentApi(design, ['mapping:2'])).toBe('api:2');
});

test('what no API owns stands for that of the first that uses it', () => {
  expect(currentApi(design, ['function:2'])).toBe('api:1');
  expect(currentApi({ ...design, routes: {}, integrations: {} }, ['function:1', 'alarm:3'])).toBe('api:2');
});

test('without a hint they go to the first API', () => {
  expect(currentApi(design, [])).toBe('api:1');
  expect(currentApi(design, ['domain:2'])).toBe('api:1');
  expect(currentApi(emptyDesign('Empty'), [])).toBeUndefined();
});

const designNow = () => useEditor.getState().document.design;
const kinds = () => Object.values(designNow().integrations).map(({ kind }) => kind);
const keys = () => Object.values(designNow().routes).map(({ id }) => nameOf(designNow(), id));

beforeEach(() => openDocument('test', emptyDocument('Test')));

test('a WebSocket API comes with the life of a connection, as one step', () => {
  const apiId = addApi(undefined, 'WEBSOCKET');
  expect(keys()).toEqual(['$connect', '$default', '$disconnect']);
  expect(useEditor.getState()).toMatchObject({
    selection: [apiId],
    history: { past: [{ label: 'Add WebSocket API' }] },
  });
  undo();
  expect(useEditor.getState().document).toEqual(emptyDocument('Test'));
});

test('a route of a WebSocket API is the next step of a connection’s life, then one for messages', () => {
  openDocument('chat', documentOf({ ...structuredClone(CHAT), routes: {} }));
  for (let count = 0; count < 5; count += 1) addRoute();
  expect(keys()).toEqual(['$connect', '$disconnect', '$default', 'message', 'message-2']);
  addRouteTo('integration:3', undefined, { kind: 'message', name: 'sendmessage' });
  expect(designNow().routes['route:6']).toMatchObject({ protocol: 'WEBSOCKET', integrationId: 'integration:3' });
});

test('a key goes to an API that has such, and makes one where there is none', () => {
  const http = addApi();
  addRoute(http, { x: 500, y: 500 }, { kind: 'message', name: 'sendmessage' });
  expect(designNow().routes['route:4']).toMatchObject({ apiId: 'api:2', key: { name: 'sendmessage' } });
  expect(useEditor.getState().document.layout.positions['route:4']?.x).not.toBe(500);
  addRoute(undefined, undefined, { kind: 'connect' });
  expect(useEditor.getState().selection).toEqual(['route:1']);
  expect(keys()).toHaveLength(4);
  addRoute(undefined, undefined, { kind: 'match', method: 'GET', path: '/books' });
  expect(designNow().routes['route:5']).toMatchObject({ apiId: 'api:1' });
});

test('the first integration of a WebSocket API answers the life of its connections', () => {
  expect(addIntegration('websocket-mock')).toBe('integration:1');
  expect(kinds()).toEqual(['websocket-mock']);
  expect(Object.values(designNow().routes).every(({ integrationId }) => integrationId === 'integration:1')).toBe(true);
  addIntegration('http-url');
  expect(designNow().integrations['integration:2']).toMatchObject({ apiId: 'api:2', kind: 'http-url' });
});

test('one key adds what fits the API that is worked on, and what only the other protocol has is not to be had', () => {
  const state = useEditor.getState;
  openDocument('chat', documentOf(CHAT));
  void actionOf('add-lambda').run();
  void actionOf('add-http-url').run();
  expect(kinds().slice(3)).toEqual(['websocket-lambda', 'websocket-http-proxy']);
  expect(actionOf('add-alb').unavailable?.(state())).toBe('only an HTTP API has it');
  expect(actionOf('add-websocket-mock').unavailable?.(state())).toBeUndefined();
  expect([isOffered(actionOf('add-lambda'), state()), isOffered(actionOf('add-websocket-lambda'), state())]).toEqual([
    false,
    true,
  ]);
  select([addApi()]);
  void actionOf('add-lambda').run();
  expect(kinds().at(-1)).toBe('lambda');
  expect(isOffered(actionOf('add-websocket-lambda'), state())).toBe(false);
});

test('a usage plan has a key, and a stage of a WebSocket API where there is one', () => {
  addUsagePlan();
  expect(designNow().usagePlans['usagePlan:1']).toMatchObject({ stages: [], keys: [{ source: 'new' }] });
  const apiId = addApi(undefined, 'WEBSOCKET');
  addUsagePlan();
  expect(designNow().usagePlans['usagePlan:2']).toMatchObject({ stages: [{ stageId: 'stage:1' }] });
  expect(currentApi(designNow(), ['usagePlan:2'])).toBe(apiId);
  addModel(apiId);
  expect(designNow().models['model:1']).toMatchObject({ apiId, name: 'Message' });
});
