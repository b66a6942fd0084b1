import type { EntityId } from '../../model/ids.ts';
import { columnsOf, numberLiteral, propertyKey, stringLiteral } from './literals.ts';

/** The part of TypeScript that the app consists of, laid out as Prettier would at this width. */
export type Expression =
  | { kind: 'raw'; text: string }
  | { kind: 'string'; text: string }
  | { kind: 'list'; items: readonly Expression[] }
  | { kind: 'object'; entries: readonly Entry[] }
  | { kind: 'call'; callee: string; args: readonly Expression[] }
  | { kind: 'resource'; construct: string; type: string };

type Braced = Extract<Expression, { kind: 'list' | 'object' }>;

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

/** The resource that a construct is made of: `route.node.defaultChild as CfnRoute`. */
export function resourceOf(construct: string, type: string): Expression {
  return { kind: 'resource', construct, type };
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

/** A last argument, left out when it would be empty. */
export function options(members: Readonly<Record<string, Expression | undefined>>): Expression[] {
  return Object.values(members).some((member) => member !== undefined) ? [object(members)] : [];
}

/** Keys that are the user's. */
export function map(values: Readonly<Record<string, Expression>>): Expression {
  return {
    kind: 'object',
    entries: Object.entries(values).map(([key, value]) => ({ key: propertyKey(key), value, owner: undefined })),
  };
}

/** Keys and values that are the user's. */
export function stringMap(values: Readonly<Record<string, string>>): Expression {
  return map(Object.fromEntries(Object.entries(values).map(([key, value]) => [key, string(value)])));
}

/** A value of JSON as the literal that a person would write. */
export function json(value: unknown): Expression {
  if (typeof value === 'string') return string(value);
  if (typeof value === 'number') return number(value);
  if (typeof value !== 'object' || value === null) return raw(String(value));
  if (Array.isArray(value)) return list(value.map(json));
  return map(Object.fromEntries(Object.entries(value).map(([key, member]) => [key, json(member)])));
}

/** Lines without the indentation of the statement they belong to, and which of them are whose. */
export interface Lines {
  lines: readonly string[];
  /** From 0, both inclusive. */
  marks: readonly Mark[];
}

interface Mark {
  id: EntityId;
  start: number;
  end: number;
}

/**
 * @param head what stands before the expression on its line
 * @param tail what follows it
 */
export function layOut(head: string, expression: Expression, tail: string, indent: number): Lines {
  const flat = onOneLine(expression);
  if (flat !== undefined && indent + columnsOf(head + flat + tail) <= LINE_WIDTH) {
    return { lines: [`${head}${flat}${tail}`], marks: [] };
  }
  const assigned = /^(.*[:=]) $/.exec(head)?.[1];
  switch (expression.kind) {
    case 'raw':
    case 'string':
      return assigned === undefined || columnsOf(assigned) - 1 <= SHORT_KEY
        ? { lines: [`${head}${flat}${tail}`], marks: [] }
        : onLineBelow(assigned, expression, tail, indent);
    case 'list':
    case 'object':
      return layOutBraced(head, expression, tail, indent);
    case 'resource': {
      const { construct, type } = expression;
      const member = { lines: [`.defaultChild as ${type}${tail}`], marks: [] };
      return within([`${head}${construct}.node`], [member]);
    }
    case 'call': {
      const { callee, args } = expression;
      if (
        assigned !== undefined &&
        (isPoorlyBreakable(expression) || indent + columnsOf(`${head}${callee}(`) > LINE_WIDTH)
      ) {
        return onLineBelow(assigned, expression, tail, indent);
      }
      const before = args.slice(0, -1).map(onOneLine);
      const last = args.at(-1);
      if ((last?.kind === 'object' || last?.kind === 'list') && before.every((arg) => arg !== undefined)) {
        const opening = `${head}${callee}(${before.map((arg) => `${arg}, `).join('')}`;
        if (indent + columnsOf(opening) + 1 <= LINE_WIDTH) return layOutBraced(opening, last, `)${tail}`, indent);
      }
      return nested(
        `${head}${callee}(`,
        args.map((arg) => layOut('', arg, ',', indent + INDENT)),
        `)${tail}`,
      );
    }
  }
}

/** Prettier does not break between the parentheses of `a.b()` and `a.b('short')`, as that would hardly help. */
function isPoorlyBreakable({ callee, args }: Extract<Expression, { kind: 'call' }>): boolean {
  const [only, ...others] = args;
  if (callee.startsWith('new ') || others.length > 0) return false;
  if (!only) return true;
  return only.kind === 'string' && columnsOf(stringLiteral(only.text)) <= LINE_WIDTH / 4;
}

/** A line for each item or entry, even where all would fit on one; but numbers share their lines. */
function layOutBraced(head: string, expression: Braced, tail: string, indent: number): Lines {
  switch (expression.kind) {
    case 'list':
      if (expression.items.length > 1 && expression.items.every(isNumber)) {
        const lines = filled(expression.items.map(onOneLine), indent + INDENT);
        return nested(`${head}[`, [{ lines, marks: [] }], `]${tail}`);
      }
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
  }
}

function isNumber(expression: Expression): boolean {
  return expression.kind === 'raw' && /^-?[\d.]/.test(expression.text);
}

/** As many items on a line as fit. */
function filled(items: readonly (string | undefined)[], indent: number): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    const longer = `${last} ${item},`;
    if (last !== undefined && indent + longer.length <= LINE_WIDTH) lines[lines.length - 1] = longer;
    else lines.push(`${item},`);
  }
  return lines;
}

function onLineBelow(assigned: string, expression: Expression, tail: string, indent: number): Lines {
  return within([assigned], [layOut('', expression, tail, indent + INDENT)]);
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
    case 'resource':
      return `${expression.construct}.node.defaultChild as ${expression.type}`;
    case 'list': {
      if (isTable(expression.items)) return undefined;
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

/** Prettier gives a line to each of several objects, or of several lists, that have more than one member each. */
function isTable(items: readonly Expression[]): boolean {
  if (items.length < 2) return false;
  return (
    items.every((item) => item.kind === 'object' && item.entries.length > 1) ||
    items.every((item) => item.kind === 'list' && item.items.length > 1)
  );
}

function nested(opening: string, inner: readonly Lines[], closing: string): Lines {
  const { lines, marks } = within([opening], inner);
  return { lines: [...lines, closing], marks };
}

/** The inner lines below the others and further in. */
function within(above: readonly string[], inner: readonly Lines[]): Lines {
  const lines = [...above];
  const marks: Mark[] = [];
  for (const part of inner) {
    for (const { id, start, end } of part.marks) {
      marks.push({ id, start: start + lines.length, end: end + lines.length });
    }
    lines.push(...part.lines.map((line) => `${' '.repeat(INDENT)}${line}`));
  }
  return { lines, marks };
}
