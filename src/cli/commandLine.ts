import { parseArgs } from 'node:util';
import { type Format, TARGETS, type Target } from '../core/exporters/exporter.ts';
import { fail, ok, type Result } from '../core/result.ts';

const FORMATS = ['yaml', 'json'] as const satisfies readonly Format[];

/** What the user asked for. A file named `-` is standard input. */
export type Invocation =
  | { command: 'export'; file: string; target: Target; format: Format | undefined; out: string | undefined }
  | { command: 'check'; file: string; as: 'text' | 'json' | 'sarif'; silenced: boolean }
  | { command: 'link'; file: string; base: string | undefined }
  | { command: 'open'; link: string }
  | { command: 'help' }
  | { command: 'version' };

export const HELP = `Portico: Amazon API Gateway designs at a prompt

  portico export DESIGN.json --to cloudformation|cdk|openapi|asyncapi
                             [--format yaml|json] [--out DIR]
      Prints the main file of the export, or writes every file of it into DIR.
  portico check DESIGN.json [--silenced] [--json | --sarif]
      Says what API Gateway would refuse, and what bites later. What the design
      silences is counted, and with --silenced listed with the reasons.
  portico link DESIGN.json [--base URL]
      Prints a link that holds the whole design.
  portico open LINK
      Prints the design that a link holds.
  portico --help
  portico --version

DESIGN.json and LINK may be - for standard input. Findings go to standard error,
with --json and --sarif (2.1.0, for code scanning) to standard output. The exit
status is 0 when all is well, 1 when check finds errors that are not silenced, and
2 when Portico could not do what it was asked to.
`;

/** Reads the arguments after the program's name. The reason is one sentence, without the usage. */
export function parseCommandLine(args: readonly string[]): Result<Invocation> {
  const [command, ...rest] = args;
  if (command === undefined) return fail('Say what to do: export, check, link or open.');
  if (args.includes('--help') || args.includes('-h') || command === 'help') return ok({ command: 'help' });
  if (command === '--version' || command === '-v') return ok({ command: 'version' });
  try {
    return parseCommand(command, rest);
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      return fail(error.message.split('. ')[0]?.replace(/\.?$/, '.') ?? error.message);
    }
    throw error;
  }
}

function parseCommand(command: string, args: string[]): Result<Invocation> {
  const config = { args, allowPositionals: true } as const;
  switch (command) {
    case 'export': {
      const { values, positionals } = parseArgs({
        ...config,
        options: { to: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' } },
      });
      const file = only(positionals, 'a design to export');
      if (!file.ok) return file;
      const target = choice(values.to, TARGETS, '--to');
      if (!target.ok) return target;
      if (values.out === '') return fail('--out needs the name of a folder.');
      if (values.format === undefined) {
        return ok({ command, file: file.value, target: target.value, format: undefined, out: values.out });
      }
      const format = choice(values.format, FORMATS, '--format');
      if (!format.ok) return format;
      return ok({ command, file: file.value, target: target.value, format: format.value, out: values.out });
    }
    case 'check': {
      const flag = { type: 'boolean', default: false } as const;
      const { values, positionals } = parseArgs({ ...config, options: { json: flag, sarif: flag, silenced: flag } });
      const file = only(positionals, 'a design to check');
      if (!file.ok) return file;
      const { json, sarif, silenced } = values;
      if (json && sarif) return fail('Findings are printed as --json or as --sarif, not as both.');
      if (silenced && (json || sarif))
        return fail('--silenced is for reading: --json and --sarif have what is silenced.');
      return ok({ command, file: file.value, as: json ? 'json' : sarif ? 'sarif' : 'text', silenced });
    }
    case 'link': {
      const { values, positionals } = parseArgs({ ...config, options: { base: { type: 'string' } } });
      const file = only(positionals, 'a design to make a link of');
      return file.ok ? ok({ command, file: file.value, base: values.base }) : file;
    }
    case 'open': {
      const { positionals } = parseArgs({ ...config, options: {} });
      const link = only(positionals, 'a link to open');
      return link.ok ? ok({ command, link: link.value }) : link;
    }
    default:
      return fail(`There is no command ${command}; there are export, check, link and open.`);
  }
}

function only(positionals: readonly string[], what: string): Result<string> {
  const [first, second] = positionals;
  if (first === undefined || first === '') return fail(`Name ${what}, or - for standard input.`);
  if (second !== undefined) return fail(`Name only one: ${second} is one too many.`);
  return ok(first);
}

function choice<T extends string>(value: string | undefined, choices: readonly T[], option: string): Result<T> {
  const known = choices.find((candidate) => candidate === value);
  if (known !== undefined) return ok(known);
  const given = value === undefined ? 'is missing' : `cannot be ${value || 'empty'}`;
  return fail(`${option} ${given}; it is one of ${choices.join(', ')}.`);
}
