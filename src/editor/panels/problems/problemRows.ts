import type { Diagnostic } from '../../../core/rules/diagnostic.ts';

/** What tells a finding from others, before and after a change of the design. */
export function problemKey({ code, message, subject, about }: Diagnostic): string {
  return [subject.id, subject.field, code, message, about].join('\n');
}

/** The row that the keyboard is at, and the rows there were when it came there. */
export interface At {
  key: string;
  keys: readonly string[];
}

/** Where the keyboard is now: at its row, or, when that has gone, at the next one that is still there, else the one before. */
export function rowNow(at: At | undefined, keys: readonly string[]): number {
  if (!at) return 0;
  const places = new Map(keys.map((key, index) => [key, index]));
  const place = at.keys.indexOf(at.key);
  const nearest = [...at.keys.slice(place), ...at.keys.slice(0, Math.max(0, place)).reverse()];
  for (const key of nearest) {
    const now = places.get(key);
    if (now !== undefined) return now;
  }
  return Math.min(Math.max(0, place), Math.max(0, keys.length - 1));
}

/** Where a key leads from a row; undefined for other keys. @param page how many rows are in view */
export function rowStep(key: string, from: number, count: number, page: number): number | undefined {
  const to = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to));
}

/** Up to so many rows are all drawn, so that the browser's own search finds them. */
const ALL_UP_TO = 150;
const ROWS_OF_A_CHUNK = 30;

/** Groups in chunks that are drawn together as they come near; one where there are few rows. */
export function chunksOf<T extends { problems: readonly unknown[] }>(groups: readonly T[]): T[][] {
  const total = groups.reduce((sum, group) => sum + group.problems.length, 0);
  if (total <= ALL_UP_TO) return groups.length > 0 ? [[...groups]] : [];
  const chunks: T[][] = [];
  let rows = ROWS_OF_A_CHUNK;
  for (const group of groups) {
    if (rows >= ROWS_OF_A_CHUNK) {
      chunks.push([]);
      rows = 0;
    }
    chunks.at(-1)?.push(group);
    rows += group.problems.length;
  }
  return chunks;
}
