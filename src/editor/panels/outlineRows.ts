import { formatRouteKey } from '../../core/model/route.ts';
import type { OutlineNode, OutlineTree } from './outlineNode.ts';

/** A line as it stands on the screen. */
export interface OutlineRow {
  node: OutlineNode;
  /** 1 for the outermost. */
  level: number;
  /** Undefined for a line that holds nothing. */
  unfolded: boolean | undefined;
  /** Its place among its siblings, from 1. */
  place: number;
  siblings: number;
}

/** The lines to show: those in unfolded lines, or, with a filter, those that match it and the lines around them. */
export function outlineRows(
  tree: OutlineTree,
  isUnfolded: (node: OutlineNode) => boolean,
  filter: string,
): OutlineRow[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const rows: OutlineRow[] = [];
  const add = (nodes: readonly OutlineNode[], level: number, open: (node: OutlineNode) => boolean) => {
    nodes.forEach((node, index) => {
      const unfolded = node.children.length > 0 ? open(node) : undefined;
      rows.push({ node, level, unfolded, place: index + 1, siblings: nodes.length });
      if (unfolded) add(node.children, level + 1, open);
    });
  };
  if (words.length === 0) add(tree.roots, 1, isUnfolded);
  else add(matching(tree.roots, words), 1, () => true);
  return rows;
}

/** The lines that match all words, with those around them; a matching group of paths keeps all it holds. */
function matching(nodes: readonly OutlineNode[], words: readonly string[]): OutlineNode[] {
  return nodes.flatMap((node): OutlineNode[] => {
    const text = node.name.toLowerCase();
    const matches = words.every((word) => text.includes(word));
    if (matches && node.look === 'path') return [node];
    const children = matching(node.children, words);
    return matches || children.length > 0 ? [{ ...node, children }] : [];
  });
}

/** The row that typing leads to: the next one after `from` that starts with the text. */
export function typedRow(rows: readonly OutlineRow[], from: number, text: string): OutlineRow | undefined {
  const wanted = text.toLowerCase();
  const starts = ({ node }: OutlineRow) => {
    return [node.label, node.routeKey && formatRouteKey(node.routeKey)].some((candidate) =>
      candidate?.toLowerCase().startsWith(wanted),
    );
  };
  return [...rows.slice(from), ...rows.slice(0, from)].find(starts);
}
