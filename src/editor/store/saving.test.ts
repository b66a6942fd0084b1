import { beforeEach, expect, test, vi } from 'vitest';
import { editDesign } from '../../core/commands/editDesign.ts';
import { emptyDocument } from '../../core/model/document.ts';
import type { SavedDesign } from './designStorage.ts';
import { dispatch, openDocument, useEditor } from './editor.ts';
import { flush, follow, useSaving } from './saving.ts';

const stored = vi.hoisted(() => new Map<string, SavedDesign>());
const trouble = vi.hoisted(() => ({ error: undefined as Error | undefined }));

vi.mock('./designStorage.ts', async (original) => ({
  ...(await original<typeof import('./designStorage.ts')>()),
  storeDesign: async (design: SavedDesign) => {
    if (trouble.error) throw trouble.error;
    const before = stored.get(design.key);
    if (before && before.revision !== design.revision - 1) return 'conflict';
    stored.set(design.key, design);
    return 'stored';
  },
}));

vi.mock('./tabLock.ts', () => ({ claim: async () => true }));

const rename = (name: string) => dispatch(editDesign({ name }, 'name'));
const nameStored = (key: string) => JSON.parse(stored.get(key)?.text ?? '{}').design?.name;

beforeEach(() => {
  stored.clear();
  trouble.error = undefined;
  follow({ key: 'books', revision: 0, stored: undefined });
  openDocument('books', emptyDocument('Books'));
});

test('what is unsaved is stored, once', async () => {
  expect(await flush()).toBe(true);
  rename('Library');
  expect(await flush()).toBe(true);
  expect(nameStored('books')).toBe('Library');
  expect(useSaving.getState().state.kind).toBe('saved');
  await flush();
  expect(stored.get('books')?.revision).toBe(2);
});

test('a storage that refuses is told, and asked again', async () => {
  trouble.error = new DOMException('full', 'QuotaExceededError');
  expect(await flush()).toBe(false);
  expect(useSaving.getState().state).toEqual({ kind: 'failed', reason: 'the browser’s storage is full' });
  trouble.error = undefined;
  expect(await flush()).toBe(true);
  expect(nameStored('books')).toBe('Books');
});

test('when another tab saved meanwhile, both designs are kept', async () => {
  await flush();
  const theirs = stored.get('books');
  if (theirs) stored.set('books', { ...theirs, revision: 5, text: theirs.text.replace('Books', 'Theirs') });
  rename('Mine');
  await flush();
  await flush();
  const { documentKey, document } = useEditor.getState();
  expect(documentKey).not.toBe('books');
  expect(document.design.name).toBe('Mine (copy)');
  expect(nameStored(documentKey)).toBe('Mine (copy)');
  expect(nameStored('books')).toBe('Theirs');
});
