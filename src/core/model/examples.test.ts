import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDocument, readDocument, writeDocument } from './document.ts';
import type { NodeId } from './ids.ts';
import { type Layout, positionOf, sizeOf } from './layout.ts';
import { choicesIn, modelChoices } from './modelChoices.ts';

const FOLDER = new URL('../../../public/examples/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8');
const index: { file: string; title: string; description: string }[] = JSON.parse(read('index.json'));

test('the gallery lists every example once, with a title and a description', () => {
  const files = readdirSync(FOLDER).filter((file) => file !== 'index.json');
  expect(index.map(({ file }) => file).sort()).toEqual(files.sort());
  expect(new Set(index.map(({ title }) => title)).size).toBe(index.length);
  for (const { description } of index) expect(description).toMatch(/\.$/);
});

test('together the examples show every kind, every variant, every optional field, and other than every default', () => {
  const made = new Set(
    index.flatMap(({ file }) => {
      const document = readDocument(read(file));
      return document.ok ? [...choicesIn(document.value.design)] : [];
    }),
  );
  const missing = [...modelChoices()].filter(([choice]) => !made.has(choice)).map(([, path]) => path);
  expect(missing).toEqual([]);
});

describe.each(index.map(({ file }) => file))('%s', (file) => {
  test('opens, and saves to the same bytes', () => {
    const document = readDocument(read(file));
    if (!document.ok) throw new Error(document.reason);
    expect(writeDocument(document.value)).toBe(read(file));
  });

  test('has every node placed and none on top of another', () => {
    const document = parseDocument(JSON.parse(read(file)));
    if (!document.ok) throw new Error(document.reason);
    const { design } = document.value;
    const layout: Layout = JSON.parse(read(file)).layout;
    expect(layout).toEqual(document.value.layout);
    const box = (id: NodeId) => ({ ...positionOf(layout, id), ...sizeOf(design, layout, id) });
    const clashes = (ids: NodeId[]) =>
      ids
        .flatMap((a, index) => ids.slice(index + 1).map((b) => [a, b] as const))
        .filter(([a, b]) => overlap(box(a), box(b)));
    expect(clashes(Object.values(design.apis).map((api) => api.id))).toEqual([]);
    for (const api of Object.values(design.apis)) {
      const nodes = [...Object.values(design.routes), ...Object.values(design.integrations)];
      expect(clashes(nodes.filter((node) => node.apiId === api.id).map((node) => node.id))).toEqual([]);
    }
  });
});

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
