import type { EntityId } from '../../model/ids.ts';
import { numberLiteral, propertyKey, stringLiteral } from './literals.ts';

/** The part of TypeScript that the app consists of, laid out as Prettier would at this width. */
export type Expression =
  | { kind: 'raw'; text: string }
  | { kind: 'string'; text: string }
  | { kind: 'list'; items: readonly Expression[] }
  | { kind: 'object'; entries: readonly Entry[] }
  | { kind: 'call'; callee: string; args: readonly Expression[] };

interface Entry {
  key: string;
  value: Expression;
  /** The entity whose region the entry's lines are. */
  owner: EntityId | undefined;
}

export const LINE_WIDTH = 100;
export const INDENT = 2;

/** An object of more entries gets a line for each, even where all would fit on one. */
const MAX_ENTRIES_ON_A_LINE = 2;

/** Prettier does not break after a key this short, as the value would hardly move. */
const SHORT_KEY = 4;

export function raw(text: string): Expression {
  return { kind: 'raw', text };
}

export function string(text: string): Expression {
  return { kind: 'string', text };
}

export function number(value: number): Expression {
  return raw(numberLiteral(value));
}

export function list(items: readonly Expression[]): Expression {
  return { kind: 'list', items };
}

export function call(callee: string, ...args: readonly Expression[]): Expression {
  return { kind: 'call', callee, args };
}

/** Members without a value are left out. */
export function object(
  members: Readonly<Record<string, Expression | undefined>>,
  owners: Readonly<Record<string, EntityId | undefined>> = {},
): Expression {
  return {
    kind: 'object',
    entries: Object.entries(members).flatMap(([key, value]) => (value ? [{ key, value, owner: owners[key] }] : [])),
  };
}

/** Keys and values that are the user's. */
export function stringMap(values: Readonly<Record<string, string>>): Expression {
  return {
    kind: 'object',
    entries: Object.entries(values).map(([key, value]) => ({
      key: propertyKey(key),
      value: string(value),
      owner: undefined,
    })),
  };
}

/** Lines without the indentation of the statement they belong to, and which of them are whose. */
export interface Lines {
  lines: readonly string[];
  /** From 0, both inclusive. */
  marks: readonly { id: EntityId; start: number; end: number }[];
}

/**
 * @param head what stands before the expression on its line
 * @param tail what follows it
 */
export function layOut(head: string, expression: Expression, tail: string, indent: number): Lines {
  const flat = onOneLine(expression);
  if (flat !== undefined && indent + head.length + flat.length + tail.length <= LINE_WIDTH) {
    return oneLine(`${head}${flat}${tail}`);
  }
  switch (expression.kind) {
    case 'raw':
    case 'string': {
      const text = `${onOneLine(expression)}${tail}`;
      const assigned = /^(.*[:=]) $/.exec(head)?.[1];
      if (assigned === undefined || assigned.length - 1 <= SHORT_KEY) return oneLine(`${head}${text}`);
      return { lines: [assigned, `${' '.repeat(INDENT)}${text}`], marks: [] };
    }
    case 'list':
      return nested(
        `${head}[`,
        expression.items.map((item) => layOut('', item, ',', indent + INDENT)),
        `]${tail}`,
      );
    case 'object':
      return nested(
        `${head}{`,
        expression.entries.map((entry) => layOutEntry(entry, indent + INDENT)),
        `}${tail}`,
      );
    case 'call': {
      const { callee, args } = expression;
      const first = args.slice(0, -1).map(onOneLine);
      const last = args.at(-1);
      if (last && (last.kind === 'object' || last.kind === 'list') && first.every((arg) => arg !== undefined)) {
        const opening = `${head}${callee}(${first.map((arg) => `${arg}, `).join('')}`;
        if (indent + opening.length + 1 <= LINE_WIDTH) {
          const hugged = layOutBroken(opening, last, `)${tail}`, indent);
          if (hugged) return hugged;
        }
      }
      return nested(
        `${head}${callee}(`,
        args.map((arg) => layOut('', arg, ',', indent + INDENT)),
        `)${tail}`,
      );
    }
  }
}

/** An object or list over several lines, even where it would fit on one. */
function layOutBroken(head: string, expression: Expression, tail: string, indent: number): Lines | undefined {
  switch (expression.kind) {
    case 'object':
      return nested(
        `${head}{`,
        expression.entries.map((entry) => layOutEntry(entry, indent + INDENT)),
        `}${tail}`,
      );
    case 'list':
      return nested(
        `${head}[`,
        expression.items.map((item) => layOut('', item, ',', indent + INDENT)),
        `]${tail}`,
      );
    case 'raw':
    case 'string':
    case 'call':
      return undefined;
  }
}

function layOutEntry({ key, value, owner }: Entry, indent: number): Lines {
  const { lines, marks } = layOut(`${key}: `, value, ',', indent);
  return owner ? { lines, marks: [{ id: owner, start: 0, end: lines.length - 1 }, ...marks] } : { lines, marks };
}

function onOneLine(expression: Expression): string | undefined {
  switch (expression.kind) {
    case 'raw':
      return expression.text;
    case 'string':
      return stringLiteral(expression.text);
    case 'list': {
      const items = expression.items.map(onOneLine);
      return items.every((item) => item !== undefined) ? `[${items.join(', ')}]` : undefined;
    }
    case 'object': {
      if (expression.entries.length > MAX_ENTRIES_ON_A_LINE) return undefined;
      const entries = expression.entries.map(({ key, value }) => {
        const flat = onOneLine(value);
        return flat === undefined ? undefined : `${key}: ${flat}`;
      });
      if (entries.length === 0) return '{}';
      return entries.every((entry) => entry !== undefined) ? `{ ${entries.join(', ')} }` : undefined;
    }
    case 'call': {
      const args = expression.args.map(onOneLine);
      return args.every((arg) => arg !== undefined) ? `${expression.callee}(${args.join(', ')})` : undefined;
    }
  }
}

function oneLine(text: string): Lines {
  return { lines: [text], marks: [] };
}

function nested(opening: string, inner: readonly Lines[], closing: string): Lines {
  const lines = [opening];
  const marks: { id: EntityId; start: number; end: number }[] = [];
  for (const part of inner) {
    for (const mark of part.marks) {
      marks.push({ id: mark.id, start: mark.start + lines.length, end: mark.end + lines.length });
    }
    lines.push(...part.lines.map((line) => `${' '.repeat(INDENT)}${line}`));
  }
  lines.push(closing);
  return { lines, marks };
}
