import type { EntityId } from '../../core/model/ids.ts';
import type { OutlineNode } from './outlineNode.ts';
import type { OutlineRow } from './outlineRows.ts';

/** What a key does in the outline. */
export type OutlineStep =
  | { kind: 'go'; to: OutlineRow }
  /** Selects everything from where the selection began. */
  | { kind: 'extend'; to: OutlineRow }
  | { kind: 'fold'; node: OutlineNode; unfolded: boolean }
  | { kind: 'open'; id: EntityId }
  | { kind: 'remove'; id: EntityId }
  | { kind: 'toggle'; row: OutlineRow }
  | { kind: 'search'; letter: string }
  /** The key is the outline's, and there is nothing to do. */
  | { kind: 'nothing' };

export interface OutlineKey {
  key: string;
  shift: boolean;
  /** Whether letters were typed just before, so that a space is one of them. */
  searching: boolean;
}

/**
 * What a key does on the line at `index`, as the tree pattern of the ARIA Authoring Practices has it; undefined when it
 * is not the outline's.
 * @param around the key of the line around that one
 */
export function outlineStep(
  rows: readonly OutlineRow[],
  index: number,
  { key, shift, searching }: OutlineKey,
  { around, filtered }: { around: string | undefined; filtered: boolean },
): OutlineStep | undefined {
  const row = rows[index];
  if (!row) return undefined;
  const { node, unfolded } = row;
  const to = (target: OutlineRow | undefined, extend = false): OutlineStep =>
    target ? { kind: extend ? 'extend' : 'go', to: target } : NOTHING;
  switch (key) {
    case 'ArrowDown':
      return to(rows[index + 1], shift);
    case 'ArrowUp':
      return to(rows[index - 1], shift);
    case 'Home':
      return to(rows[0], shift);
    case 'End':
      return to(rows.at(-1), shift);
    case 'ArrowRight':
      if (unfolded === undefined) return NOTHING;
      return unfolded ? to(rows[index + 1]) : { kind: 'fold', node, unfolded: true };
    case 'ArrowLeft':
      if (unfolded && !filtered) return { kind: 'fold', node, unfolded: false };
      return to(rows.find((candidate) => candidate.node.key === around));
    case 'Enter':
      return node.id ? { kind: 'open', id: node.id } : { kind: 'fold', node, unfolded: !unfolded };
    case 'F2':
      return node.id ? { kind: 'open', id: node.id } : NOTHING;
    case 'Delete':
    case 'Backspace':
      return node.id ? { kind: 'remove', id: node.id } : NOTHING;
  }
  if (key === ' ' && !searching) return { kind: 'toggle', row };
  return key.length === 1 ? { kind: 'search', letter: key } : undefined;
}

const NOTHING: OutlineStep = { kind: 'nothing' };

/** The entities on the lines from one to another, in the order of the lines. */
export function idsBetween(rows: readonly OutlineRow[], from: string | undefined, to: OutlineRow): EntityId[] {
  const end = rows.indexOf(to);
  const start = rows.findIndex(({ node }) => node.key === from);
  const [first, last] = start < 0 ? [end, end] : [Math.min(start, end), Math.max(start, end)];
  return rows.slice(first, last + 1).flatMap(({ node }) => node.id ?? []);
}

/**
 * Where the keyboard goes when lines go: to the next line that stays, else to the one before.
 * @param around the keys of the lines around a line
 */
export function rowAfter(
  rows: readonly OutlineRow[],
  index: number,
  gone: ReadonlySet<string>,
  around: (key: string) => readonly string[],
): OutlineRow | undefined {
  const stays = ({ node }: OutlineRow) => !gone.has(node.key) && !around(node.key).some((key) => gone.has(key));
  return rows.slice(index + 1).find(stays) ?? rows.slice(0, index).findLast(stays);
}
