import { isObject, type Json, type JsonObject, type Shape, writeNumbers } from './columns.ts';

const DISCRIMINATORS = ['kind', 'source', 'protocol', 'subtype', 'scope'] as const;
const ID = /^([a-z]+(?:[A-Z][a-z]+)*):(0|-?[1-9]\d{0,14})$/;
const FIELD_NAME = /^[A-Za-z][A-Za-z0-9_-]*$/;

/** @param isFamiliar whether the compressor knows a piece of text already, and a constant is cheaper than a line. */
export function toColumns(value: Json, isFamiliar: (text: string) => boolean): string {
  const lines: string[] = [];
  const shape = writeColumn([value], lines, isFamiliar);
  return [JSON.stringify(shape), ...lines].join('\n');
}

function writeColumn(values: readonly Json[], lines: string[], isFamiliar: (text: string) => boolean): Shape {
  const [first] = values;
  const write = (column: readonly Json[]) => writeColumn(column, lines, isFamiliar);

  if (values.every(isString)) {
    const distinct = [...new Set(values)];
    if (distinct.length === 1 && (values.length > 1 || isFamiliar(JSON.stringify(`=${first}`)))) return `=${first}`;
    const kind = ID.exec(values[0] ?? '')?.[1];
    if (kind && values.every((id) => ID.exec(id)?.[1] === kind)) {
      lines.push(writeDifferences(values.map(numberIn)));
      return `@${kind}`;
    }
    if (distinct.length > 1 && distinct.length * 2 <= values.length) {
      const indices = new Map(distinct.map((value, index) => [value, index]));
      lines.push(writeNumbers(values.map((value) => indices.get(value) ?? 0)));
      return ['e', ...distinct];
    }
    for (const value of values) lines.push(JSON.stringify(value).slice(1, -1));
    return 's';
  }
  if (values.every(isNumber)) {
    if (new Set(values).size === 1) return values[0] ?? 0;
    if (!values.every((value) => Math.abs(value) < 2 ** 31 && Number.isInteger(value))) {
      lines.push(values.join(' '));
      return 'n';
    }
    const unit = values.reduce(greatestCommonDivisor) || 1;
    lines.push(writeDifferences(values.map((value) => value / unit)));
    return `i${unit}`;
  }
  if (values.every((value) => typeof value === 'boolean')) {
    if (new Set(values).size === 1) return first as boolean;
    lines.push(writeNumbers(values.map(Number)));
    return ['e', false, true];
  }
  if (values.every(Array.isArray)) {
    const elements: Json[] = values.flat();
    if (elements.length === 0) return [];
    lines.push(writeNumbers(values.map((value) => value.length)));
    return ['a', write(elements)];
  }
  if (values.every(isObject)) {
    const record = values.length === 1 ? writeRecord(values[0] ?? {}, lines, write) : undefined;
    if (record) return record;
    if (values.every((value) => Object.keys(value).every(isName))) {
      return writeObjects(values, lines, write);
    }
  }
  for (const value of values) lines.push(JSON.stringify(value));
  return 'j';
}

type Write = (column: readonly Json[]) => Shape;

function writeRecord(record: JsonObject, lines: string[], write: Write): Shape | undefined {
  const kinds = new Map<string, string[]>();
  for (const id of Object.keys(record)) {
    const kind = ID.exec(id)?.[1];
    if (!kind) return undefined;
    const ids = kinds.get(kind);
    if (ids) ids.push(id);
    else kinds.set(kind, [id]);
  }
  if (kinds.size === 0) return undefined;
  const entries = Object.entries(record);
  const repeatsId = entries.every(([id, value]) => isObject(value) && value.id === id);
  const names = [...kinds.keys()];
  const order = Object.keys(record).map((id) => names.indexOf(id.slice(0, id.indexOf(':'))));
  const mixed = order.some((kind, index) => kind < (order[index - 1] ?? 0));
  if (mixed) lines.push(writeNumbers(order));
  const shapes: Record<string, Shape> = {};
  for (const [kind, ids] of kinds) {
    lines.push(writeDifferences(ids.map(numberIn)));
    shapes[kind] = write(ids.map((id) => (repeatsId ? without(record[id] as JsonObject, 'id') : record[id])));
  }
  return [repeatsId ? 'k' : 'p', shapes, ...(mixed ? [true] : [])];
}

function writeObjects(objects: readonly JsonObject[], lines: string[], write: Write): Shape {
  const discriminator = DISCRIMINATORS.find((name) => objects.every((object) => isName(object[name])));
  if (!discriminator) return writeFields(objects, lines, write);
  const variants = [...new Set(objects.map((object) => String(object[discriminator])))];
  if (variants.length > 1) {
    lines.push(writeNumbers(objects.map((object) => variants.indexOf(String(object[discriminator])))));
  }
  const shapes: [string, Shape][] = variants.map((variant) => {
    const members = objects.filter((object) => object[discriminator] === variant);
    const shape = writeFields(
      members.map((object) => without(object, discriminator)),
      lines,
      write,
    );
    return [variant, shape];
  });
  return ['v', discriminator, Object.fromEntries(shapes)];
}

function writeFields(objects: readonly JsonObject[], lines: string[], write: Write): Shape {
  const names = new Set(objects.flatMap((object) => Object.keys(object).filter((name) => object[name] !== undefined)));
  const shape: Record<string, Shape> = {};
  for (const name of names) {
    const values = objects.map((object) => object[name]);
    const present = values.filter((value) => value !== undefined);
    const optional = present.length < values.length;
    if (optional) lines.push(writeNumbers(values.map((value) => (value === undefined ? 0 : 1))));
    shape[optional ? `${name}?` : name] = write(present);
  }
  return shape;
}

/** Each number as its distance from the one before, the sign folded into the lowest bit. */
function writeDifferences(numbers: readonly number[]): string {
  let before = 0;
  const folded = numbers.map((number) => {
    const difference = number - before;
    before = number;
    return difference >= 0 ? difference * 2 : -difference * 2 - 1;
  });
  return writeNumbers(folded);
}

function numberIn(id: string): number {
  return Number(id.slice(id.indexOf(':') + 1));
}

function greatestCommonDivisor(a: number, b: number): number {
  let [larger, smaller] = [Math.abs(a), Math.abs(b)];
  while (smaller > 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

function without(object: JsonObject, name: string): JsonObject {
  const { [name]: _, ...rest } = object;
  return rest;
}

function isString(value: Json): value is string {
  return typeof value === 'string';
}

/** Names keep their order as the keys of an object, which digits do not, and are never `__proto__`. */
function isName(value: Json): value is string {
  return isString(value) && FIELD_NAME.test(value);
}

function isNumber(value: Json): value is number {
  return typeof value === 'number';
}
