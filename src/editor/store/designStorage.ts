import { createStore, del, entries, get, promisifyRequest, type UseStore } from 'idb-keyval';
import type { PorticoDocument } from '../../core/model/document.ts';

/** A design as the browser keeps it. */
export interface SavedDesign {
  key: string;
  name: string;
  /** When it was last changed, in milliseconds since 1970. */
  updated: number;
  /** Counts the saves, so that two tabs notice each other. */
  revision: number;
  /** The page that wrote it. */
  writer: string;
  /** The document as JSON; it is read through the same door as a file. */
  text: string;
  apis: number;
  routes: number;
}

export function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => byte.toString(36).padStart(2, '0')).join('');
}

const WRITER = freshKey();

export function savedDesign(key: string, document: PorticoDocument, revision: number, updated: number): SavedDesign {
  const { design } = document;
  return {
    key,
    name: design.name,
    updated,
    revision,
    writer: WRITER,
    text: JSON.stringify(document),
    apis: Object.keys(design.apis).length,
    routes: Object.keys(design.routes).length,
  };
}

let opened: UseStore | undefined;
const designs = (): UseStore => {
  opened ??= createStore('portico', 'designs');
  return opened;
};

/** All designs the browser keeps, the last changed first. */
export async function listDesigns(): Promise<SavedDesign[]> {
  const rows = await entries<string, SavedDesign>(designs());
  return rows.map(([, design]) => design).sort((a, b) => b.updated - a.updated);
}

export function loadDesign(key: string): Promise<SavedDesign | undefined> {
  return get<SavedDesign>(key, designs());
}

/**
 * Writes a design, unless somebody else wrote something else since: the stored revision must be the one before. Reading
 * and writing are one transaction, so of two tabs one wins and the other is told.
 */
export async function storeDesign(design: SavedDesign): Promise<'stored' | 'conflict'> {
  let outcome: 'stored' | 'conflict' = 'stored';
  await designs()('readwrite', (store) => {
    const request: IDBRequest<SavedDesign | undefined> = store.get(design.key);
    request.onsuccess = () => {
      const stored = request.result;
      if (stored && stored.revision !== design.revision - 1 && stored.text !== design.text) outcome = 'conflict';
      else store.put(design, design.key);
    };
    return promisifyRequest(store.transaction);
  });
  return outcome;
}

export function removeDesign(key: string): Promise<void> {
  return del(key, designs());
}

/** What to tell when the browser's storage refuses. */
export function storageTrouble(error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'the browser’s storage is full';
  if (name === 'SecurityError' || name === 'InvalidStateError') return 'the browser blocks storage for this page';
  return error instanceof Error && error.message ? error.message : 'the browser’s storage does not answer';
}
