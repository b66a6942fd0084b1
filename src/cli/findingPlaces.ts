import { kindOf, TABLES } from '../core/model/design.ts';
import { type JsonMember, type JsonNode, readJson } from '../core/model/readJson.ts';
import type { Subject } from '../core/rules/diagnostic.ts';

/** A stretch of a text; lines and columns count from 1, columns in UTF-16 units, and `endColumn` is behind the last one. */
export interface Region {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
}

/**
 * Where in the file of a design things stand: a field by its name and, where that is no object or list, its value;
 * what is not written there by the nearest that holds it.
 */
export function placesIn(text: string): (subject: Subject) => Region | undefined {
  const read = readJson(text);
  if (!read.ok) return () => undefined;
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length)];
  const placeOf = (offset: number) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  return (subject) => {
    const stretch = stretchOf(read.root, stepsTo(subject));
    if (!stretch) return undefined;
    const [start, end] = [placeOf(stretch.start), placeOf(stretch.end)];
    return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  };
}

function stepsTo({ id, field }: Subject): string[] {
  const fields = field?.split('.') ?? [];
  return id === 'design' ? ['design', ...fields] : ['design', TABLES[kindOf(id)], id, ...fields];
}

/** The farthest that the steps lead. */
function stretchOf(root: JsonNode, steps: readonly string[]): { start: number; end: number } | undefined {
  let node = root;
  let reached: { start: number; end: number } | undefined;
  for (const step of steps) {
    if (node.kind === 'object') {
      const member = node.members.findLast(({ key }) => key === step); // of two, JSON.parse takes the last
      if (!member) break;
      reached = stretchOfMember(member);
      node = member.value;
    } else if (node.kind === 'array') {
      const item = node.items[Number(step)];
      if (!item) break;
      reached = { start: item.start, end: isNested(item) ? item.start + 1 : item.end };
      node = item;
    } else break;
  }
  return reached;
}

function stretchOfMember({ start, end, value }: JsonMember): { start: number; end: number } {
  return { start, end: isNested(value) ? end : value.end };
}

function isNested({ kind }: JsonNode): boolean {
  return kind === 'object' || kind === 'array';
}
