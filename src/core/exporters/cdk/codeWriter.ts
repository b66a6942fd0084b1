import type { EntityId } from '../../model/ids.ts';
import type { Region } from '../exporter.ts';
import { type Expression, INDENT, LINE_WIDTH, type Lines, layOut } from './expression.ts';
import { commentText } from './literals.ts';

/** A constant of the printed code. It is declared only if something refers to it. */
export interface Local {
  readonly name: string;
  used: boolean;
}

/** The name, now that something refers to it. */
export function reference(local: Local): string {
  local.used = true;
  return local.name;
}

type Item =
  | { kind: 'line'; indent: number; text: string }
  | { kind: 'verbatim'; text: string }
  | { kind: 'statement'; indent: number; head: () => string; expression: Expression };

interface Imported {
  name: string;
  isType: boolean;
}

/** `const [route] = api.addRoutes({` fits on a line with names of this length. */
const MAX_NAME = 36;

/** Reserved in strict modules, or at hand wherever the printed code runs. */
const RESERVED =
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield scope id props lambda require module exports process'.split(
    ' ',
  );

/**
 * Prints one TypeScript file. It owns indentation, imports, names and where everything ended up; what it prints is
 * formatted already.
 */
export class CodeWriter {
  private readonly items: Item[] = [];
  private readonly spans: { id: EntityId; from: number; to: number }[] = [];
  private readonly imports = new Map<string, Map<string, Imported>>();
  private readonly namespaces = new Map<string, string>();
  private readonly names = new Set(RESERVED);
  private depth = 0;

  /** A name of a module, imported because it is used. */
  import(module: string, name: string): string {
    this.names.add(name);
    this.importedFrom(module).set(name, { name, isType: false });
    return name;
  }

  /** A name of a module that only types are made of. */
  importType(module: string, name: string): string {
    this.names.add(name);
    const imported = this.importedFrom(module);
    if (!imported.has(name)) imported.set(name, { name, isType: true });
    return name;
  }

  importNamespace(module: string, alias: string): string {
    this.names.add(alias);
    this.namespaces.set(module, alias);
    return alias;
  }

  /** A legal name that nothing else in the file has. */
  name(wanted: string): string {
    const legal = wanted.replace(/[^A-Za-z0-9_$]/g, '');
    const base = /^[A-Za-z_$]/.test(legal) ? legal : `_${legal}`;
    let candidate = base;
    for (let count = 2; this.names.has(candidate); count += 1) candidate = `${base}${count}`;
    this.names.add(candidate);
    return candidate;
  }

  local(wanted: string): Local {
    return { name: this.name(shortened(wanted)), used: false };
  }

  line(text: string): void {
    this.items.push({ kind: 'line', indent: this.depth * INDENT, text });
  }

  /** Never two in a row. */
  blank(): void {
    const last = this.items.at(-1);
    if (last?.kind === 'line' && last.text === '') return;
    this.items.push({ kind: 'line', indent: 0, text: '' });
  }

  comment(text: string): void {
    const plain = commentText(text);
    if (plain !== '') this.line(`// ${plain}`);
  }

  documentation(text: string): void {
    const plain = commentText(text);
    if (plain !== '') this.line(`/** ${plain} */`);
  }

  /** Lines that stand as they are, such as those of a template literal. */
  verbatim(text: string): void {
    this.items.push({ kind: 'verbatim', text });
  }

  statement(head: string, expression: Expression): void {
    this.items.push({ kind: 'statement', indent: this.depth * INDENT, head: () => head, expression });
  }

  /** @param pattern how the constant takes its value out of the expression's: `[route]` */
  declare(local: Local, expression: Expression, pattern = local.name): void {
    this.items.push({
      kind: 'statement',
      indent: this.depth * INDENT,
      head: () => (local.used ? `const ${pattern} = ` : ''),
      expression,
    });
  }

  indented(write: () => void): void {
    this.depth += 1;
    write();
    this.depth -= 1;
  }

  /** What is written meanwhile is what these entities became. */
  region(ids: readonly EntityId[], write: () => void): void {
    const from = this.items.length;
    write();
    for (const id of ids) this.spans.push({ id, from, to: this.items.length });
  }

  print(): { contents: string; regions: readonly Region[] } {
    const lines = this.importLines();
    if (lines.length > 0) lines.push('');
    const starts: number[] = [];
    const regions: Region[] = [];
    for (const item of this.items) {
      starts.push(lines.length);
      const { lines: printed, marks } = linesOf(item);
      for (const { id, start, end } of marks) {
        regions.push({ id, start: lines.length + start + 1, end: lines.length + end + 1 });
      }
      lines.push(...printed);
    }
    starts.push(lines.length);
    for (const { id, from, to } of this.spans) {
      const start = (starts[from] ?? 0) + 1;
      const end = starts[to] ?? 0;
      if (end >= start) regions.push({ id, start, end });
    }
    regions.sort((a, b) => a.start - b.start || b.end - a.end);
    return { contents: `${lines.join('\n')}\n`, regions };
  }

  private importedFrom(module: string): Map<string, Imported> {
    let imported = this.imports.get(module);
    if (!imported) {
      imported = new Map();
      this.imports.set(module, imported);
    }
    return imported;
  }

  private importLines(): string[] {
    const modules = [
      ...[...this.namespaces].map(([module, alias]) => ({ module, lines: [`import * as ${alias} from '${module}';`] })),
      ...[...this.imports].map(([module, names]) => ({ module, lines: importStatement(module, [...names.values()]) })),
    ];
    return modules.sort((a, b) => compareModules(a.module, b.module)).flatMap(({ lines }) => lines);
  }
}

/** A long name is cut between words, and keeps the last of them, which says what the constant is. */
function shortened(name: string): string {
  if (name.length <= MAX_NAME) return name;
  const [last = ''] = /[A-Z][a-z0-9]{0,11}$/.exec(name) ?? [];
  const kept = MAX_NAME - last.length;
  const short = name.slice(0, kept);
  const cutsWord = /^[a-z0-9]/.test(name.slice(kept));
  return `${cutsWord ? short.replace(/(?!^)[A-Z][a-z0-9]*$/, '') : short}${last}`;
}

function linesOf(item: Item): Lines {
  switch (item.kind) {
    case 'line':
      return { lines: [`${' '.repeat(item.indent)}${item.text}`], marks: [] };
    case 'verbatim':
      return { lines: item.text.split('\n'), marks: [] };
    case 'statement': {
      const { lines, marks } = layOut(item.head(), item.expression, ';', item.indent);
      return { lines: lines.map((line) => `${' '.repeat(item.indent)}${line}`), marks };
    }
  }
}

function importStatement(module: string, names: Imported[]): string[] {
  const sorted = names.sort((a, b) => (a.name < b.name ? -1 : 1));
  if (sorted.every(({ isType }) => isType))
    return braced(
      'import type',
      sorted.map(({ name }) => name),
      module,
    );
  return braced(
    'import',
    sorted.map(({ name, isType }) => (isType ? `type ${name}` : name)),
    module,
  );
}

function braced(keyword: string, names: readonly string[], module: string): string[] {
  const flat = `${keyword} { ${names.join(', ')} } from '${module}';`;
  // Prettier never breaks the braces of a single name.
  if (flat.length <= LINE_WIDTH || names.length === 1) return [flat];
  return [`${keyword} {`, ...names.map((name) => `${' '.repeat(INDENT)}${name},`), `} from '${module}';`];
}

/** Packages first, then the app's own files. */
function compareModules(a: string, b: string): number {
  const own = Number(a.startsWith('.')) - Number(b.startsWith('.'));
  return own !== 0 ? own : a < b ? -1 : 1;
}
