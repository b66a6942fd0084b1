import { isObject, type Json, type JsonObject, MalformedColumns, readNumbers, type Shape } from './columns.ts';

/** What `fromColumns` throws for a text that stands for more than it may. */
export class TooLong extends Error {}

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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function lengthOf(value: Json): number {
  return typeof value === 'string' ? value.length + 2 : JSON.stringify(value).length;
}

function isString(value: Json): value is string {
  return typeof value === 'string';
}
