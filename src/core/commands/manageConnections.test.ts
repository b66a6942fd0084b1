import { expect, test } from 'vitest';
import { CHAT } from '../model/chat.ts';
import { createHttpApi, createStage, createWebSocketApi } from '../model/create.ts';
import { documentOf, type PorticoDocument } from '../model/document.ts';
import type { FunctionId } from '../model/ids.ts';
import { addEntities } from './addEntities.ts';
import { leaveConnections, manageConnections, moveConnections } from './manageConnections.ts';
import { setVariant } from './setVariant.ts';
import { applied, refusal } from './testCommand.ts';

/** The chat, whose second function manages its stage, with another WebSocket API and an HTTP API beside it. */
function chat(): PorticoDocument {
  const document = documentOf(structuredClone(CHAT));
  const games = createWebSocketApi(document.design);
  const both = applied(addEntities([games, createStage(document.design, games)]), document);
  return applied(addEntities([createHttpApi(both.design)]), both);
}

const managedBy = ({ design }: PorticoDocument, id: FunctionId) => {
  const handler = design.functions[id];
  return handler?.source === 'new' ? handler.connections : undefined;
};

test('a function manages a stage, with a variable for its URL that it has free', () => {
  const first = applied(manageConnections('function:1', 'stage:1'), chat());
  expect(managedBy(first, 'function:1')).toEqual([{ scope: 'stage', stageId: 'stage:1', urlVariable: 'CALLBACK_URL' }]);
  const second = applied(manageConnections('function:1', 'stage:2'), first);
  expect(managedBy(second, 'function:1')?.[1]).toMatchObject({ stageId: 'stage:2', urlVariable: 'CALLBACK_URL_2' });
});

test('a function manages all stages of an API, each once', () => {
  const all = applied(manageConnections('function:1', 'api:1'), chat());
  expect(managedBy(all, 'function:1')).toEqual([{ scope: 'api', apiId: 'api:1' }]);
  expect(applied(manageConnections('function:1', 'api:1'), all)).toBe(all);
});

test('what a function may do is taken away without a trace', () => {
  const before = chat();
  const managing = applied(manageConnections('function:1', 'stage:1'), before);
  expect(applied(leaveConnections('function:1', 'stage:1'), managing)).toEqual(before);
  expect(applied(leaveConnections('function:1', 'stage:1'), before)).toBe(before);
});

test('a function goes over to another stage with its variable, and to all of an API without', () => {
  const moved = applied(moveConnections('function:2', 0, 'stage:2'), chat());
  expect(managedBy(moved, 'function:2')).toEqual([{ scope: 'stage', stageId: 'stage:2', urlVariable: 'CALLBACK_URL' }]);
  const all = applied(moveConnections('function:2', 0, 'api:2'), moved);
  expect(managedBy(all, 'function:2')).toEqual([{ scope: 'api', apiId: 'api:2' }]);
  const two = applied(manageConnections('function:2', 'stage:1'), all);
  expect(refusal(moveConnections('function:2', 0, 'stage:1'), two)).toMatch(/already/);
});

test('only new functions manage connections, and only WebSocket APIs have any', () => {
  const existing = applied(setVariant('function:1', '', 'existing', 'origin'), chat());
  expect(refusal(manageConnections('function:1', 'stage:1'), existing)).toMatch(/by hand/);
  expect(refusal(manageConnections('function:1', 'api:3'), chat())).toMatch(/Only a WebSocket API/);
  expect(refusal(manageConnections('function:1', 'stage:9'), chat())).toMatch(/stage is not there/);
  expect(refusal(manageConnections('function:9', 'stage:1'), chat())).toMatch(/function is not there/);
});
