import type { EntityId } from '../model/ids.ts';
import { printYaml } from './cloudformation/yaml.ts';
import type { Format, Region } from './exporter.ts';

/** An entry of an object, or an object in the making whose own entries have owners. */
export type Part = Leaf | Branch;

export interface Leaf {
  key: string;
  value: unknown;
  /** The entity that becomes these lines. */
  owner?: EntityId;
}

export interface Branch {
  key: string;
  parts: readonly Part[];
  owner?: EntityId;
}

/** The keys of paths, methods and components, which YAML takes for text as they stand. */
const PLAIN_KEY = /^[A-Za-z/][\w/{}+$.-]*$/;

/** A longer one has to be announced by a question mark (YAML 1.2.2, "Block Mappings"). */
const LONGEST_KEY = 1000;

/** Prints an object given by its entries, and tells which lines belong to whom. */
export function printOutline(parts: readonly Part[], format: Format): { contents: string; regions: readonly Region[] } {
  const printer = format === 'json' ? new JsonPrinter() : new YamlPrinter();
  return printer.document(parts);
}

abstract class Printer {
  private readonly regions: Region[] = [];
  private readonly pieces: string[] = [];
  private line = 1;

  abstract document(parts: readonly Part[]): { contents: string; regions: readonly Region[] };

  protected abstract part(part: Part, depth: number, last: boolean, owner: EntityId | undefined): void;

  protected parts(parts: readonly Part[], depth: number, owner: EntityId | undefined): void {
    parts.forEach((part, index) => {
      const last = index === parts.length - 1;
      if (part.owner === undefined || part.owner === owner) this.part(part, depth, last, owner);
      else this.owned(part, depth, last, part.owner);
    });
  }

  protected write(text: string): void {
    this.pieces.push(text);
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.line += 1;
  }

  protected result(): { contents: string; regions: readonly Region[] } {
    return { contents: this.pieces.join(''), regions: this.regions };
  }

  /** Parts of one owner that follow each other are one region. */
  private owned(part: Part, depth: number, last: boolean, owner: EntityId): void {
    const before = this.regions.at(-1);
    const joined = before?.id === owner && before.end === this.line - 1;
    const region: Region = joined ? before : { id: owner, start: this.line, end: this.line };
    if (!joined) this.regions.push(region);
    this.part(part, depth, last, owner);
    region.end = this.line - 1;
  }
}

class JsonPrinter extends Printer {
  document(parts: readonly Part[]) {
    this.write('{\n');
    this.parts(parts, 1, undefined);
    this.write('}\n');
    return this.result();
  }

  protected part(part: Part, depth: number, last: boolean, owner: EntityId | undefined): void {
    const indent = '  '.repeat(depth);
    const comma = last ? '' : ',';
    if ('value' in part || part.parts.length === 0) {
      const value = 'value' in part ? part.value : {};
      const text = JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`); // inside its strings JSON has no line breaks
      this.write(`${indent}${JSON.stringify(part.key)}: ${text}${comma}\n`);
      return;
    }
    this.write(`${indent}${JSON.stringify(part.key)}: {\n`);
    this.parts(part.parts, depth + 1, owner);
    this.write(`${indent}}${comma}\n`);
  }
}

class YamlPrinter extends Printer {
  document(parts: readonly Part[]) {
    this.parts(parts, 0, undefined);
    return this.result();
  }

  protected part(part: Part, depth: number, _last: boolean, owner: EntityId | undefined): void {
    const indent = '  '.repeat(depth);
    if ('value' in part || part.parts.length === 0) {
      this.write(yamlLeaf(part.key, 'value' in part ? part.value : {}, indent));
      return;
    }
    const key = PLAIN_KEY.test(part.key) ? part.key : JSON.stringify(part.key);
    this.write(key.length <= LONGEST_KEY ? `${indent}${key}:\n` : `${indent}? ${key}\n${indent}:\n`);
    this.parts(part.parts, depth + 1, owner);
  }
}

const MAX_KNOWN = 5_000;
/** What was printed before, by its contents: routes repeat each other, and an edit leaves most of them alone. */
const known = new Map<string, string>();

function yamlLeaf(key: string, value: unknown, indent: string): string {
  const contents = { [key]: value };
  const address = `${indent}${JSON.stringify(contents)}`;
  let text = known.get(address);
  if (text === undefined) {
    text = printYaml(contents).replace(/^(?=.)/gm, indent); // block scalars move along with their parents
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(address, text);
  }
  return text;
}
