/** A value of a JSON text, with where it stands: offsets in UTF-16 units, `end` behind its last one. */
export type JsonNode =
  | { kind: 'object'; start: number; end: number; members: readonly JsonMember[] }
  | { kind: 'array'; start: number; end: number; items: readonly JsonNode[] }
  | { kind: 'string'; start: number; end: number; text: string }
  | { kind: 'number'; start: number; end: number; number: number }
  | { kind: 'boolean'; start: number; end: number; on: boolean }
  | { kind: 'null'; start: number; end: number };

export interface JsonMember {
  key: string;
  /** Where the key stands. */
  start: number;
  end: number;
  value: JsonNode;
}

export type ReadJson = { ok: true; root: JsonNode } | { ok: false; message: string; start: number; end: number };

/** Deeper nesting is nothing a person writes, and would exhaust the stack of whatever walks it. */
const MOST_LEVELS = 100;

/**
 * Reads a JSON text (RFC 8259) and keeps where everything stands. The positions in the errors of `JSON.parse` differ
 * from engine to engine, so they are found here.
 */
export function readJson(text: string): ReadJson {
  try {
    return { ok: true, root: new Reader(text).document() };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return { ok: false, message: error.message, start: error.start, end: error.end };
  }
}

/** Line and column of an offset, both from 1. */
export function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The value itself, with a member called `__proto__` like any other, and 0 for -0. */
export function plainValue(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.members.map(({ key, value }) => [key, plainValue(value)]));
    case 'array':
      return node.items.map(plainValue);
    case 'string':
      return node.text;
    case 'number':
      return node.number + 0;
    case 'boolean':
      return node.on;
    case 'null':
      return null;
  }
}

class JsonError extends Error {
  constructor(
    message: string,
    readonly start: number,
    readonly end: number,
  ) {
    super(message);
  }
}

// Each character can be read in one way alone, so that a text that is not closed is given up at once.
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON wants them escaped
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.])/y;
const WORD = /[\w$.+-]+/y;
const SPACE = /[ \t\r\n]*/y;

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  document(): JsonNode {
    this.skipSpace();
    if (this.at === this.text.length) this.fail('There is no JSON here yet.');
    const root = this.value(1);
    if (this.at < this.text.length) this.fail(`${this.found()} follows the end of the JSON.`);
    return root;
  }

  private value(level: number): JsonNode {
    if (level > MOST_LEVELS) this.fail(`The JSON is nested more than ${MOST_LEVELS} levels deep.`);
    const start = this.at;
    switch (this.text[start]) {
      case '{':
        return this.object(start, level);
      case '[':
        return this.array(start, level);
      case '"': {
        const text = this.string();
        return this.ended({ kind: 'string', start, end: this.at, text });
      }
    }
    const number = this.match(NUMBER);
    if (number !== undefined) {
      if (!Number.isFinite(Number(number))) {
        this.at = start;
        this.fail('The number is too large.');
      }
      return this.ended({ kind: 'number', start, end: this.at, number: Number(number) });
    }
    const word = this.match(WORD);
    if (word === 'true' || word === 'false') {
      return this.ended({ kind: 'boolean', start, end: this.at, on: word === 'true' });
    }
    if (word === 'null') return this.ended({ kind: 'null', start, end: this.at });
    this.at = start;
    return this.fail(`A value is expected, not ${this.found()}.`);
  }

  private object(start: number, level: number): JsonNode {
    const members: JsonMember[] = [];
    this.enter();
    while (!this.take('}')) {
      if (members.length > 0) this.demand(',', 'A comma or } is expected');
      const keyStart = this.at;
      if (this.text[keyStart] !== '"') this.fail(`A name in double quotes is expected, not ${this.found()}.`);
      const key = this.string();
      const end = this.at;
      this.skipSpace();
      this.demand(':', 'A colon is expected');
      members.push({ key, start: keyStart, end, value: this.value(level + 1) });
    }
    return this.ended({ kind: 'object', start, end: this.at, members });
  }

  private array(start: number, level: number): JsonNode {
    const items: JsonNode[] = [];
    this.enter();
    while (!this.take(']')) {
      if (items.length > 0) this.demand(',', 'A comma or ] is expected');
      items.push(this.value(level + 1));
    }
    return this.ended({ kind: 'array', start, end: this.at, items });
  }

  private string(): string {
    const literal = this.match(STRING);
    if (literal !== undefined) return JSON.parse(literal);
    const line = /.*/y;
    line.lastIndex = this.at;
    const rest = line.exec(this.text)?.[0] ?? '';
    const closed = /^"(?:[^"\\]|\\.)*"/.exec(rest);
    const end = this.at + (closed?.[0] ?? rest).length;
    throw new JsonError(
      closed
        ? 'A text holds a character that has to be escaped, or an escape that JSON does not know.'
        : 'A text is not closed by a double quote on its line.',
      this.at,
      end,
    );
  }

  /** Steps over an opening bracket. */
  private enter(): void {
    this.at += 1;
    this.skipSpace();
  }

  private take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  private demand(character: string, expectation: string): void {
    if (!this.take(character)) this.fail(`${expectation}, not ${this.found()}.`);
    this.skipSpace();
  }

  /** Passes a value on, with the space after it read. */
  private ended(node: JsonNode): JsonNode {
    this.skipSpace();
    return node;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private skipSpace(): void {
    this.match(SPACE);
  }

  /** What stands here, in a person's words. */
  private found(): string {
    const character = this.text[this.at];
    return character === undefined ? 'the end' : character;
  }

  private fail(message: string): never {
    WORD.lastIndex = this.at;
    const word = WORD.exec(this.text)?.[0] ?? '';
    throw new JsonError(message, this.at, Math.min(this.text.length, this.at + Math.max(1, word.length)));
  }
}
