import type { SavedDesign } from './designStorage.ts';

/**
 * A page that is being closed has no time to write to IndexedDB; it leaves its last change here, written at once, and
 * the next page takes it over.
 */
const PREFIX = 'portico:unsaved:';

export function keepUnsaved(design: SavedDesign): void {
  try {
    localStorage.setItem(PREFIX + design.key, JSON.stringify(design));
  } catch {
    // A full or blocked storage is reported by the save that follows.
  }
}

export function forgetUnsaved(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Where nothing can be read, nothing was kept.
  }
}

/** The copies that earlier pages left. */
export function unsavedCopies(): SavedDesign[] {
  const copies: SavedDesign[] = [];
  try {
    for (const name of Object.keys(localStorage)) {
      if (!name.startsWith(PREFIX)) continue;
      copies.push(JSON.parse(localStorage.getItem(name) ?? '') as SavedDesign); // only this file writes them
    }
  } catch {
    // A copy that cannot be read is left where it is.
  }
  return copies;
}

/**
 * What to do with a copy, given what is stored under its key: `drop` it when it says nothing new, let it `replace` its
 * predecessor, or keep it `beside` what another page stored meanwhile.
 */
export function recovery(copy: SavedDesign, stored: SavedDesign | undefined): 'drop' | 'replace' | 'beside' {
  if (!stored) return 'replace';
  if (stored.text === copy.text) return 'drop';
  if (stored.writer === copy.writer) return stored.revision < copy.revision ? 'replace' : 'drop';
  return stored.revision === copy.revision - 1 ? 'replace' : 'beside';
}
