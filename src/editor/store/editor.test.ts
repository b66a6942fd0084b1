import { beforeEach, expect, test } from 'vitest';
import { editDesign } from '../../core/commands/editDesign.ts';
import { editEntity } from '../../core/commands/editEntity.ts';
import { emptyDocument } from '../../core/model/document.ts';
import { isKind } from '../../core/model/ids.ts';
import { dispatch, openDocument, redo, sealHistory, select, undo, useEditor } from './editor.ts';
import { addApi, addIntegrationFor, addRoute, addStage } from './edits.ts';
import {
  copiedSelection,
  deleteSelection,
  duplicateSelection,
  nudgeSelection,
  pasteText,
  selectAll,
} from './selectionEdits.ts';

const state = useEditor.getState;
const labels = () => state().history.past.map((step) => step.label);

beforeEach(() => openDocument('test', emptyDocument('Test')));

test('typing in one field is one step, and leaving the field ends it', () => {
  dispatch(editDesign({ name: 'B' }, 'Name'));
  dispatch(editDesign({ name: 'Bo' }, 'Name'));
  sealHistory();
  dispatch(editDesign({ name: 'Boo' }, 'Name'));
  expect(labels()).toEqual(['Change Name', 'Change Name']);
  undo();
  expect(state().document.design.name).toBe('Bo');
  undo();
  expect(state().document.design.name).toBe('Test');
});

test('undo to empty and redo to the end arrive at the very same documents', () => {
  const documents = [state().document];
  const keep = () => documents.push(state().document);
  const apiId = addApi();
  keep();
  const routeId = addRoute(apiId);
  keep();
  if (isKind('route', routeId)) addIntegrationFor(routeId, 'lambda');
  keep();
  select([routeId]);
  deleteSelection();
  keep();
  for (const document of documents.slice(0, -1).reverse()) {
    undo();
    expect(state().document).toBe(document);
  }
  expect(state().history.past).toEqual([]);
  for (const document of documents.slice(1)) {
    redo();
    expect(state().document).toBe(document);
  }
  expect(state().history.future).toEqual([]);
});

test('a new edit after an undo forgets what could be redone', () => {
  addApi();
  undo();
  addApi();
  redo();
  expect(Object.keys(state().document.design.apis)).toEqual(['api:1']);
  expect(state().history.past).toHaveLength(1);
});

test('a refused command changes nothing and says why', () => {
  const before = state();
  const result = dispatch(editEntity('route:9', { key: { kind: 'default' } }, 'Path'));
  expect(result.ok).toBe(false);
  expect(state().document).toBe(before.document);
  expect(state().history).toBe(before.history);
  expect(state().notice?.tone).toBe('error');
});

test('the selection never holds what is not there', () => {
  const apiId = addApi();
  const routeId = addRoute(apiId);
  expect(state().selection).toEqual([routeId]);
  undo();
  expect(state().selection).toEqual([]);
  select(['route:99']);
  expect(state().selection).toEqual([]);
});

test('a route added to an empty design brings an API and its default stage along, as one step', () => {
  addRoute();
  const { design } = state().document;
  expect(Object.values(design.apis)).toHaveLength(1);
  expect(Object.values(design.stages).map((stage) => stage.name)).toEqual(['$default']);
  expect(labels()).toEqual(['Add route']);
});

test('what is copied is pasted under new ids with its connections', () => {
  const apiId = addApi();
  const routeId = addRoute(apiId);
  const integrationId = isKind('route', routeId) ? addIntegrationFor(routeId, 'http-url') : undefined;
  selectAll();
  const text = copiedSelection();
  expect(state().selection).toEqual([routeId, integrationId]);
  pasteText(text ?? '');
  const routes = Object.values(state().document.design.routes);
  expect(routes.map((route) => route.integrationId)).toEqual(['integration:1', 'integration:2']);
  expect(new Set(routes.map((route) => JSON.stringify(route.key))).size).toBe(2);
  expect(labels().at(-1)).toBe('Paste 2 items');
});

test('a foreign clipboard is turned down in words', () => {
  pasteText('SELECT 1');
  expect(state().notice?.text).toMatch(/nothing on the clipboard/);
  expect(labels()).toEqual([]);
});

test('a duplicate is one step, and so are arrow keys in a row', () => {
  addRoute(addApi());
  duplicateSelection();
  nudgeSelection(10, 0);
  nudgeSelection(10, 0);
  expect(labels()).toEqual(['Add HTTP API', 'Add route', 'Duplicate', 'Move']);
});

test('a second stage gets a name of its own', () => {
  addStage(addApi());
  expect(Object.values(state().document.design.stages).map((stage) => stage.name)).toEqual(['$default', 'stage']);
});
