import { expect, test } from 'vitest';
import { everyKind } from '../../core/model/everyKind.ts';
import { idsBetween, type OutlineStep, outlineStep, rowAfter } from './outlineKeys.ts';
import type { OutlineNode } from './outlineNode.ts';
import { outlineRows } from './outlineRows.ts';
import { ancestorsOf, outlineTree } from './outlineTree.ts';

const tree = outlineTree(everyKind().design);
const rows = outlineRows(tree, () => true, '');
const folded = outlineRows(tree, ({ look }) => look === 'api', '');
const at = (key: string, among = rows) => among.findIndex(({ node }) => node.key === key);

interface Press {
  key: string;
  on: string;
  shift?: boolean;
  searching?: boolean;
  filtered?: boolean;
  among?: typeof rows;
}

/** What a key does, in a few words. */
function press({ key, on, shift = false, searching = false, filtered = false, among = rows }: Press): string {
  const step = outlineStep(
    among,
    at(on, among),
    { key, shift, searching },
    { around: ancestorsOf(tree, on)[0], filtered },
  );
  return step ? said(step) : 'not ours';
}

function said(step: OutlineStep): string {
  switch (step.kind) {
    case 'go':
    case 'extend':
      return `${step.kind} ${step.to.node.key}`;
    case 'fold':
      return `${step.unfolded ? 'unfold' : 'fold'} ${step.node.key}`;
    case 'open':
    case 'remove':
      return `${step.kind} ${step.id}`;
    case 'toggle':
      return `toggle ${step.row.node.key}`;
    case 'search':
      return `search ${step.letter}`;
    case 'nothing':
      return 'nothing';
  }
}

test('the arrows go up and down, and stop at the ends', () => {
  expect(press({ key: 'ArrowDown', on: 'api:1' })).toBe('go route:1');
  expect(press({ key: 'ArrowUp', on: 'route:1' })).toBe('go api:1');
  expect(press({ key: 'ArrowUp', on: 'api:1' })).toBe('nothing');
  expect(press({ key: 'Home', on: 'route:2' })).toBe('go api:1');
  expect(press({ key: 'End', on: 'route:2' })).toBe('go function:4');
  expect(press({ key: 'ArrowDown', on: 'route:1', shift: true })).toBe('extend route:2');
});

test('right goes into a line and left out of it', () => {
  expect(press({ key: 'ArrowRight', on: 'functions', among: folded })).toBe('unfold functions');
  expect(press({ key: 'ArrowRight', on: 'functions' })).toBe('go function:1');
  expect(press({ key: 'ArrowRight', on: 'function:1' })).toBe('nothing');
  expect(press({ key: 'ArrowLeft', on: 'functions' })).toBe('fold functions');
  expect(press({ key: 'ArrowLeft', on: 'alarm:1' })).toBe('go api:1 alarms');
  expect(press({ key: 'ArrowLeft', on: 'api:1 alarms', filtered: true })).toBe('go api:1');
});

test('Enter opens a thing and folds a group', () => {
  expect(press({ key: 'Enter', on: 'authorizer:2' })).toBe('open authorizer:2');
  expect(press({ key: 'Enter', on: 'api:1 authorizers' })).toBe('fold api:1 authorizers');
  expect(press({ key: 'F2', on: 'api:1 authorizers' })).toBe('nothing');
  expect(press({ key: 'Delete', on: 'schema:1' })).toBe('remove schema:1');
  expect(press({ key: 'Backspace', on: 'resources' })).toBe('nothing');
});

test('a space selects, unless it is part of what is typed', () => {
  expect(press({ key: ' ', on: 'route:1' })).toBe('toggle route:1');
  expect(press({ key: ' ', on: 'route:1', searching: true })).toBe('search  ');
  expect(press({ key: 'g', on: 'route:1' })).toBe('search g');
  expect(press({ key: 'Tab', on: 'route:1' })).toBe('not ours');
});

test('a range holds the things between two lines, in either direction, and no groups', () => {
  const to = rows[at('authorizer:1')];
  const back = rows[at('integration:4')];
  if (!to || !back) throw new Error('Both lines are there.');
  expect(idsBetween(rows, 'integration:4', to)).toEqual(['integration:4', 'authorizer:1']);
  expect(idsBetween(rows, 'authorizer:1', back)).toEqual(['integration:4', 'authorizer:1']);
  expect(idsBetween(rows, undefined, to)).toEqual(['authorizer:1']);
});

test('after a deletion the keyboard is on what stays, and never inside what goes', () => {
  const around = (key: string) => ancestorsOf(tree, key);
  const next = (on: string, ...gone: string[]) => rowAfter(rows, at(on), new Set(gone), around)?.node.key;
  expect(next('route:1', 'route:1', 'route:2')).toBe('route:3');
  expect(next('api:1', 'api:1')).toBe('api:2');
  expect(next('function:4', 'function:4')).toBe('function:3');
  expect(next('api:1', ...tree.roots.map((root: OutlineNode) => root.key))).toBeUndefined();
});
