/**
 * The column-wise form of a JSON value: one line that says the shape, then the values column by column, so that like
 * stands beside like and compresses. The shape names every field, and knows nothing of the design's schema: what was
 * written before a field existed still reads as it was.
 *
 * A shape is one of
 *   true · false · null · 7 · "=text"      the same value in every row, which takes no line
 *   "s" · "n" · "j"                        a line for every string; a line of all numbers; a line of JSON for every value
 *   "i10"                                  whole numbers: a line of differences, in tens
 *   "@route"                               ids of one kind: a line of differences
 *   ["e", …]                               one of these values: a line of indices
 *   [] · ["a", shape]                      empty arrays; arrays: a line of lengths, then all elements
 *   { "name": shape, "note?": shape }      objects; before a field that some lack, a line of presence
 *   ["v", "kind", { "a": shape, … }]       objects told apart by a field: a line of indices unless there is one kind
 *   ["k", { "route": shape, … }]           a record by id, by kind of id: a line of ids; every value repeats its id
 *   ["p", { "route": shape, … }]           the same, where values do not repeat it
 *   ["p", { … }, true]                     the same, where kinds are mixed: first a line of which comes when
 */
type Shape = boolean | null | number | string | readonly unknown[] | { readonly [name: string]: unknown };

type Json = unknown;
type JsonObject = Readonly<Record<string, Json>>;

const DISCRIMINATORS = ['kind', 'source', 'protocol'] as const;
const ID = /^([a-z]+(?:-[a-z]+)*):(0|-?[1-9]\d{0,14})$/;
const FIELD_NAME = /^[A-Za-z][A-Za-z0-9_-]*$/;

/** @param isFamiliar whether the compressor knows a piece of text already, and a constant is cheaper than a line. */
export function toColumns(value: Json, isFamiliar: (text: string) => boolean): string {
  const lines: string[] = [];
  const shape = writeColumn([value], lines, isFamiliar);
  return [JSON.stringify(shape), ...lines].join('\n');
}

/** What `fromColumns` throws for a text that `toColumns` did not write. */
export class MalformedColumns extends Error {}

/**
 * The value that was written.
 * @param maxLength how many characters the value may take as JSON, more or less; a short text can stand for a long one.
 */
export function fromColumns(text: string, maxLength: number): Json {
  const [first = '', ...lines] = text.split('\n');
  const reader = new Reader(lines, maxLength);
  const [value] = reader.column(reader.parse(first) as Shape, 1, 0); // what is no shape falls through to the last refusal
  reader.end();
  return value;
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

class Reader {
  private next = 0;
  private left: number;

  constructor(
    private readonly lines: readonly string[],
    maxLength: number,
  ) {
    this.left = maxLength;
  }

  end(): void {
    if (this.next !== this.lines.length) throw new MalformedColumns('lines left over');
  }

  parse(text: string): Json {
    try {
      return JSON.parse(text);
    } catch {
      throw new MalformedColumns('not JSON');
    }
  }

  column(shape: Shape, count: number, depth: number): Json[] {
    if (depth > 24) throw new MalformedColumns('too deep');
    if (typeof shape === 'string') return this.scalars(shape, count);
    if (typeof shape !== 'object' || shape === null) return this.repeated(shape, count, 8);
    if (!Array.isArray(shape)) return this.objects(shape as JsonObject, count, depth);
    const [tag, second, third] = shape;
    if (tag === undefined) {
      this.spend(count * 2);
      return Array.from({ length: count }, () => []);
    }
    if (tag === 'e') {
      const choices = shape.slice(1);
      return this.numbers(count).map((index) => {
        if (index >= choices.length) throw new MalformedColumns('no such choice');
        this.spend(lengthOf(choices[index]));
        return choices[index];
      });
    }
    if (tag === 'a') {
      const lengths = this.numbers(count);
      const elements = this.column(second, sum(lengths), depth + 1);
      let end = 0;
      return lengths.map((length) => {
        end += length;
        return elements.slice(end - length, end);
      });
    }
    if (tag === 'v' && isString(second) && isObject(third)) return this.variants(second, third, count, depth);
    if ((tag === 'k' || tag === 'p') && isObject(second) && count === 1)
      return [this.record(second, tag === 'k', third === true, depth)];
    throw new MalformedColumns('no such shape');
  }

  private scalars(shape: string, count: number): Json[] {
    if (shape.startsWith('=')) return this.repeated(shape.slice(1), count, shape.length + 2);
    if (shape.startsWith('@')) {
      const kind = shape.slice(1);
      return this.differences(count).map((number) => `${kind}:${number}`);
    }
    if (shape === 's') return this.each(count, (line) => this.parse(`"${line}"`));
    if (shape === 'j') return this.each(count, (line) => this.parse(line));
    if (shape === 'n') {
      const numbers = this.line().split(' ').map(Number);
      if (numbers.length !== count || !numbers.every(Number.isFinite)) throw new MalformedColumns('not these numbers');
      return numbers;
    }
    if (/^i[1-9]\d*$/.test(shape)) {
      const unit = Number(shape.slice(1));
      return this.differences(count).map((difference) => difference * unit);
    }
    throw new MalformedColumns('no such shape');
  }

  private objects(shape: JsonObject, count: number, depth: number): Json[] {
    this.spend(count * 8);
    const entries: [string, Json][][] = Array.from({ length: count }, () => []);
    for (const [field, member] of Object.entries(shape)) {
      const optional = field.endsWith('?');
      const name = optional ? field.slice(0, -1) : field;
      const rows = optional ? entries.filter(this.mask(count)) : entries;
      this.spend(rows.length * (name.length + 4));
      const values = this.column(member as Shape, rows.length, depth + 1); // what is no shape is refused there
      rows.forEach((row, index) => {
        row.push([name, values[index]]);
      });
    }
    return entries.map((row) => Object.fromEntries(row));
  }

  private mask(count: number): (row: unknown, index: number) => boolean {
    const bits = this.numbers(count);
    return (_, index) => bits[index] === 1;
  }

  private variants(discriminator: string, shapes: JsonObject, count: number, depth: number): Json[] {
    this.spend(count * 8);
    const variants = Object.entries(shapes);
    const which = variants.length > 1 ? this.numbers(count) : this.repeated(0, count, 0);
    const queues = variants.map(([variant, shape], index) => {
      const size = which.filter((choice) => choice === index).length;
      this.spend(size * (discriminator.length + variant.length + 6));
      const members = this.column(shape as Shape, size, depth + 1); // what is no shape is refused there
      return members
        .map((member) => {
          if (!isObject(member)) throw new MalformedColumns('a variant is an object');
          return Object.fromEntries([[discriminator, variant], ...Object.entries(member)]);
        })
        .reverse();
    });
    return which.map((choice) => {
      const member = queues[choice as number]?.pop();
      if (!member) throw new MalformedColumns('no such variant');
      return member;
    });
  }

  private record(shapes: JsonObject, repeatsId: boolean, mixed: boolean, depth: number): Json {
    const order = mixed ? this.numbers() : undefined;
    const kinds: [string, Json][][] = [];
    for (const [kind, shape] of Object.entries(shapes)) {
      const ids = this.differences().map((number) => `${kind}:${number}`);
      const values = this.column(shape as Shape, ids.length, depth + 1); // what is no shape is refused there
      const entries: [string, Json][] = [];
      kinds.push(entries);
      ids.forEach((id, index) => {
        const value = values[index];
        if (repeatsId && !isObject(value)) throw new MalformedColumns('no place for an id');
        entries.push([id, repeatsId ? Object.fromEntries([['id', id], ...Object.entries(value as object)]) : value]);
      });
    }
    if (!order) return Object.fromEntries(kinds.flat());
    const taken = kinds.map(() => 0);
    const entries = order.flatMap((kind) => {
      const at = taken[kind] ?? 0;
      taken[kind] = at + 1;
      const entry = kinds[kind]?.[at];
      return entry ? [entry] : [];
    });
    return Object.fromEntries(entries);
  }

  private repeated<T>(value: T, count: number, length: number): T[] {
    this.spend(count * length);
    return Array.from({ length: count }, () => value);
  }

  private each(count: number, read: (line: string) => Json): Json[] {
    const values: Json[] = [];
    for (let row = 0; row < count; row += 1) {
      const line = this.line();
      this.spend(line.length + 2);
      values.push(read(line));
    }
    return values;
  }

  private line(): string {
    const line = this.lines[this.next];
    if (line === undefined) throw new MalformedColumns('lines are missing');
    this.next += 1;
    return line;
  }

  private numbers(count?: number): number[] {
    const numbers = readNumbers(this.line());
    if (count !== undefined && numbers.length !== count) throw new MalformedColumns('another number of rows');
    this.spend(numbers.length);
    return numbers;
  }

  private differences(count?: number): number[] {
    let sum = 0;
    return this.numbers(count).map((folded) => {
      sum += folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
      this.spend(8);
      return sum;
    });
  }

  private spend(length: number): void {
    this.left -= length;
    if (this.left < 0) throw new TooLong();
  }
}

/** What `fromColumns` throws for a text that stands for more than it may. */
export class TooLong extends Error {}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A small number is one character, so that a column of them needs no separators. */
function writeNumbers(numbers: readonly number[]): string {
  return numbers.map((number) => DIGITS[number] ?? `(${number})`).join('');
}

function readNumbers(line: string): number[] {
  return (line.match(/\(\d{1,16}\)|./g) ?? []).map((token) => {
    const number = token.length > 1 ? Number(token.slice(1, -1)) : DIGITS.indexOf(token);
    if (number < 0) throw new MalformedColumns('not a number');
    return number;
  });
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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function lengthOf(value: Json): number {
  return typeof value === 'string' ? value.length + 2 : JSON.stringify(value).length;
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

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
