import { readFile } from 'node:fs/promises';
import { exportDesign, exporterFor } from '../core/exporters/exporters.ts';
import { MAX_DOCUMENT_LENGTH, type PorticoDocument, readDocument, writeDocument } from '../core/model/document.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { diagnose } from '../core/rules/diagnose.ts';
import { heard } from '../core/rules/silenced.ts';
import { decodeLink, encodeLink, MAX_LINK_LENGTH } from '../core/share/link.ts';
import { HELP, type Invocation, parseCommandLine } from './commandLine.ts';
import { describeFindings, describeIdle, describeSilenced, summarizeFindings } from './describeFindings.ts';
import { findingsAsJson } from './findingsAsJson.ts';
import { findingsAsSarif } from './findingsAsSarif.ts';
import { readBounded, titleOf } from './readBounded.ts';
import { systemReason } from './systemReason.ts';
import { writeFiles } from './writeFiles.ts';

/** The three streams of a process. */
export interface Streams {
  stdin: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
}

const EXIT = { fine: 0, errorsFound: 1, failed: 2 } as const;

/** Does what the arguments say and answers with the exit status. */
export async function main(args: readonly string[], streams: Streams): Promise<number> {
  for (const stream of [streams.stdout, streams.stderr]) stream.on('error', () => {}); // whoever prints is told as well
  const invocation = parseCommandLine(args);
  if (!invocation.ok) {
    streams.stderr.write(`portico: ${invocation.reason}\nSee portico --help.\n`);
    return EXIT.failed;
  }
  const done = await run(invocation.value, streams);
  if (done.ok) return done.value;
  streams.stderr.write(`portico: ${done.reason}\n`);
  return EXIT.failed;
}

async function run(invocation: Invocation, streams: Streams): Promise<Result<number>> {
  const { stdout } = streams;
  switch (invocation.command) {
    case 'help':
      return print(stdout, HELP);
    case 'version':
      return print(stdout, `${await packageVersion()}\n`);
    case 'export':
      return runExport(invocation, streams);
    case 'check': {
      const read = await readDesign(invocation.file, streams);
      return read.ok ? check(invocation, read.value, streams) : read;
    }
    case 'link': {
      const document = await readDesign(invocation.file, streams);
      if (!document.ok) return document;
      return print(stdout, `${invocation.base?.replace(/#.*$/s, '') ?? ''}#${encodeLink(document.value.document)}\n`);
    }
    case 'open': {
      const link =
        invocation.link === '-' ? await readBounded('-', streams.stdin, MAX_LINK_LENGTH) : ok(invocation.link);
      if (!link.ok) return link;
      const document = decodeLink(link.value);
      if (!document.ok) return document;
      return print(stdout, writeDocument(document.value));
    }
  }
}

async function check(
  { file, as, silenced: isAsked }: Extract<Invocation, { command: 'check' }>,
  { document: { design }, text }: ReadDesign,
  { stdout, stderr }: Streams,
): Promise<Result<number>> {
  const found = heard(design, diagnose(design));
  const status = found.told.some(({ severity }) => severity === 'error') ? EXIT.errorsFound : EXIT.fine;
  switch (as) {
    case 'json':
      return print(stdout, asText(findingsAsJson(design, found)), status);
    case 'sarif': {
      const checked = { design, text, path: file === '-' ? undefined : file };
      return print(stdout, asText(findingsAsSarif(checked, found, await packageVersion())), status);
    }
    case 'text': {
      const silenced = isAsked ? describeSilenced(design, found) : '';
      const summary = `${summarizeFindings(found)}.\n`;
      return print(
        stderr,
        `${describeFindings(design, found.told)}${silenced}${describeIdle(design, found)}${summary}`,
        status,
      );
    }
  }
}

function asText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function runExport(
  { file, target, format, out }: Extract<Invocation, { command: 'export' }>,
  streams: Streams,
): Promise<Result<number>> {
  const { label, formats } = exporterFor(target);
  if (format && !formats.includes(format)) {
    const choices = formats.length > 0 ? `: it is printed as ${formats.join(' or ')}` : ': leave --format out';
    return fail(`${label} has no format ${format}${choices}.`);
  }
  const read = await readDesign(file, streams);
  if (!read.ok) return read;
  const { design } = read.value.document;
  const exported = exportDesign(design, target, format ?? formats[0] ?? 'yaml');
  const { told } = heard(design, [...diagnose(design), ...exported.diagnostics]);
  streams.stderr.write(describeFindings(design, told));
  const [mainFile, ...others] = exported.files;
  if (!mainFile) return fail(`The design has nothing that ${label} could express.`);
  if (out === undefined) {
    if (others.length > 0) {
      streams.stderr.write(
        `This is ${mainFile.path}; ${others.length} more ${others.length === 1 ? 'file goes' : 'files go'} with it. Use --out DIR to write them all.\n`,
      );
    }
    return print(streams.stdout, mainFile.contents);
  }
  const written = await writeFiles(out, exported.files);
  if (!written.ok) return written;
  return print(streams.stdout, written.value.map((path) => `${path}\n`).join(''));
}

/** Prints, and answers with the exit status once all is written. */
function print(stream: NodeJS.WritableStream, contents: string, status: number = EXIT.fine): Promise<Result<number>> {
  return new Promise((resolve, reject) => {
    stream.write(contents, (error) => {
      const hasReadEnough = error instanceof Error && 'code' in error && error.code === 'EPIPE'; // as `… | head` does
      if (!error || hasReadEnough) return resolve(ok(status));
      try {
        resolve(fail(`Cannot write the output: ${systemReason(error)}.`));
      } catch (bug) {
        reject(bug);
      }
    });
  });
}

/** A document, and the text that it was read from. */
interface ReadDesign {
  document: PorticoDocument;
  text: string;
}

async function readDesign(file: string, { stdin }: Streams): Promise<Result<ReadDesign>> {
  const contents = await readBounded(file, stdin, MAX_DOCUMENT_LENGTH);
  if (!contents.ok) return contents;
  const text = contents.value.replace(/^\ufeff/, ''); // editors on Windows put one there
  const document = readDocument(text);
  return document.ok ? ok({ document: document.value, text }) : fail(`${titleOf(file)}: ${document.reason}`);
}

async function packageVersion(): Promise<string> {
  const contents = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  const { version }: { version: string } = JSON.parse(contents);
  return version;
}
