import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { TARGETS } from '../core/exporters/exporter.ts';
import { exportDesign } from '../core/exporters/exporters.ts';
import { CHAT } from '../core/model/chat.ts';
import { documentOf, type PorticoDocument, readDocument, writeDocument } from '../core/model/document.ts';
import { encodeLink } from '../core/share/link.ts';
import { parseCommandLine } from './commandLine.ts';
import { main } from './main.ts';
import { writeFiles } from './writeFiles.ts';

const books = fileURLToPath(new URL('../../public/examples/books.json', import.meta.url));
const document = documentIn(books);

function documentIn(path: string): PorticoDocument {
  const read = readDocument(readFileSync(path, 'utf8'));
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

const scratch = mkdtempSync(join(tmpdir(), 'portico-'));
let out: string;
let count = 0;
beforeEach(() => {
  count += 1;
  out = join(scratch, `out-${count}`);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function portico(
  args: readonly string[],
  input = '',
): Promise<{ status: number; stdout: string; stderr: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const [printed, said] = [text(stdout), text(stderr)];
  const status = await main(args, { stdin: Readable.from([input]), stdout, stderr });
  stdout.end();
  stderr.end();
  return { status, stdout: await printed, stderr: await said };
}

function scratchFile(name: string, contents: string): string {
  const path = join(scratch, name);
  writeFileSync(path, contents);
  return path;
}

const broken = structuredClone(document);
for (const route of Object.values(broken.design.routes)) delete route.integrationId;

test.each([
  [['cloudformation'], 'yaml'],
  [['cloudformation', '--format', 'json'], 'json'],
  [['openapi'], 'yaml'],
  [['openapi', '--format', 'json'], 'json'],
] as const)('export --to %s prints what the editor shows', async (options, format) => {
  const { status, stdout } = await portico(['export', books, '--to', ...options]);
  expect(status).toBe(0);
  expect(stdout).toBe(exportDesign(document.design, options[0], format).files[0]?.contents);
});

test('export --to asyncapi prints the document of a WebSocket API', async () => {
  const chat = writeDocument({ ...document, design: CHAT });
  const { status, stdout, stderr } = await portico(['export', '-', '--to', 'asyncapi', '--format', 'json'], chat);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ asyncapi: '3.0.0', info: { title: 'Chat API' } });
  expect(stderr).toContain('[asyncapi/function]');
});

test.each([[], ['--out', join(scratch, 'nothing')]])(
  'a target with nothing to write says why: %j',
  async (...options) => {
    const { status, stdout, stderr } = await portico(['export', books, '--to', 'asyncapi', ...options]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('There is no WebSocket API in the design yet');
    expect(stderr).toContain('nothing that AsyncAPI could express');
    expect(existsSync(join(scratch, 'nothing'))).toBe(false);
  },
);

test('export --out writes every file and prints their paths', async () => {
  const { status, stdout } = await portico(['export', books, '--to', 'cdk', '--out', out]);
  const { files } = exportDesign(document.design, 'cdk', 'yaml');
  expect(status).toBe(0);
  expect(stdout.trim().split('\n')).toEqual(files.map((file) => join(out, file.path)));
  for (const file of files) expect(readFileSync(join(out, file.path), 'utf8')).toBe(file.contents);
});

test('export without --out tells of the files that are not printed', async () => {
  const { stderr, stdout } = await portico(['export', books, '--to', 'cdk']);
  expect(stderr).toMatch(/more files? go(es)? with it\. Use --out DIR/);
  expect(stdout).not.toContain('Use --out');
});

test('a design is read from standard input', async () => {
  const { status, stdout } = await portico(['export', '-', '--to', 'openapi'], `\ufeff${writeDocument(document)}`);
  expect(status).toBe(0);
  expect(stdout).toContain('/books');
});

test('findings of an export go to standard error', async () => {
  const { status, stdout, stderr } = await portico(['export', '-', '--to', 'openapi'], writeDocument(broken));
  expect(status).toBe(0);
  expect(stderr).toContain('[route/unconnected]');
  expect(stdout).not.toContain('unconnected');
});

test('check is silent on standard output and succeeds when nothing is wrong', async () => {
  const chat = writeDocument(documentOf(CHAT));
  expect(await portico(['check', '-'], chat)).toEqual({ status: 0, stdout: '', stderr: 'No problems.\n' });
});

test('check names what is wrong, what to do about it, and fails', async () => {
  const { status, stdout, stderr } = await portico(['check', '-'], writeDocument(broken));
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('error: GET /books goes nowhere; a request for it would fail. [route/unconnected]\n');
  expect(stderr).toContain('  Connect the route to an integration.\n');
  expect(stderr).toMatch(/3 errors, \d+ warnings\.\n$/);
});

test('check --json prints the findings as data', async () => {
  const { status, stdout, stderr } = await portico(['check', '-', '--json'], writeDocument(broken));
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  const { findings, ...others } = JSON.parse(stdout);
  expect(findings[0]).toEqual({
    code: 'route/unconnected',
    severity: 'error',
    message: 'GET /books goes nowhere; a request for it would fail.',
    fix: 'Connect the route to an integration.',
    subject: { id: expect.stringMatching(/^route:/), field: 'integrationId' },
    about: { kind: 'route', name: 'GET /books', api: 'Books API' },
  });
  expect(others).toEqual({ silenced: [], idleSilences: [] });
});

/** Every route of the broken design is known to go nowhere, and two silences have nothing to silence. */
const silenced = structuredClone(broken);
const [firstRoute] = Object.values(silenced.design.routes);
if (!firstRoute) throw new Error('There are routes.');
silenced.design.silences = [
  { code: 'route/unconnected', reason: 'The backend comes\nnext week.' },
  { code: 'route/unconnected', id: firstRoute.id, reason: 'It is going away.' },
  { code: 'route/open-write', id: firstRoute.id, reason: 'Known.' },
  { code: 'cors/unheard-of', reason: 'Known.' },
];

test('what a design silences is counted and fails nobody; silences that nothing is found for are told', async () => {
  const { status, stdout, stderr } = await portico(['check', '-'], writeDocument(silenced));
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  expect(stderr).not.toContain('goes nowhere');
  expect(stderr).toMatch(/\d+ warnings?, .*3 silenced\.\n$/);
  expect(stderr).toContain(
    'route/open-write is silenced for route GET /books in Books API, where it finds nothing any more.\n',
  );
  expect(stderr).toContain('cors/unheard-of is silenced, which finds nothing any more.\n');
});

test('check --silenced lists what is silenced, with the reasons', async () => {
  const { status, stderr } = await portico(['check', '--silenced', '-'], writeDocument(silenced));
  expect(status).toBe(0);
  expect(stderr).toContain(
    'silenced: GET /books goes nowhere; a request for it would fail. [route/unconnected]\n  Silenced: It is going away.\n',
  );
  expect(stderr.match(/Silenced in the whole design: The backend comes next week\.\n/g)).toHaveLength(2);
});

test('check --json has what is silenced apart, and the silences that can go', async () => {
  const { status, stdout } = await portico(['check', '-', '--json'], writeDocument(silenced));
  const { findings, silenced: apart, idleSilences } = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(findings.map(({ code }: { code: string }) => code)).not.toContain('route/unconnected');
  expect(apart).toHaveLength(3);
  expect(apart[0]).toMatchObject({
    code: 'route/unconnected',
    about: { name: 'GET /books' },
    silenced: { reason: 'It is going away.', for: 'entity' },
  });
  expect(apart[1]).toMatchObject({ silenced: { reason: 'The backend comes\nnext week.', for: 'design' } });
  expect(idleSilences).toEqual([
    { code: 'route/open-write', about: { kind: 'route', name: 'GET /books', api: 'Books API' }, reason: 'Known.' },
    { code: 'cors/unheard-of', about: { kind: 'design', name: silenced.design.name }, reason: 'Known.' },
  ]);
});

test('an export says nothing of what is silenced', async () => {
  const said = async (given: PorticoDocument) =>
    (await portico(['export', '-', '--to', 'cloudformation'], writeDocument(given))).stderr;
  expect(await said(broken)).toContain('goes nowhere');
  expect(await said(silenced)).not.toContain('goes nowhere');
});

test('check --sarif prints a log for code scanning', async () => {
  const file = scratchFile('broken.json', writeDocument(silenced));
  const { status, stdout, stderr } = await portico(['check', file, '--sarif']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const [run] = JSON.parse(stdout).runs;
  expect(run.artifacts[0].location.uri).toMatch(/^file:\/\/\/.*\/broken\.json$/);
  expect(run.tool.driver.semanticVersion).toMatch(/^\d+\.\d+\.\d+$/);
  expect(run.results.filter((result: { level: string }) => result.level === 'error')).toHaveLength(3);
  expect((await portico(['check', '-', '--sarif'], writeDocument(broken))).status).toBe(1);
});

const examples = fileURLToPath(new URL('../../public/examples/', import.meta.url));
const gallery = readdirSync(examples).filter((name) => name !== 'index.json');

test.each(gallery)('the example %s is checked, exported to every target and linked', async (name) => {
  const file = join(examples, name);
  expect(await portico(['check', file])).toMatchObject({ status: 0, stdout: '' });
  const { design } = documentIn(file);
  for (const target of TARGETS) {
    const [main] = exportDesign(design, target, 'yaml').files;
    const { status, stdout } = await portico(['export', file, '--to', target]);
    expect({ target, status, stdout }).toEqual({ target, status: main ? 0 : 2, stdout: main?.contents ?? '' });
  }
  const link = await portico(['link', file]);
  expect((await portico(['open', link.stdout])).stdout).toBe(readFileSync(file, 'utf8'));
});

test('link and open are each other’s inverse', async () => {
  const link = await portico(['link', books, '--base', 'https://portico.example.com/#old']);
  expect(link.stdout).toBe(`https://portico.example.com/#${encodeLink(document)}\n`);
  expect(await portico(['open', link.stdout])).toEqual({ status: 0, stdout: writeDocument(document), stderr: '' });
  const bare = await portico(['link', books]);
  expect(bare.stdout).toBe(`#${encodeLink(document)}\n`);
  expect((await portico(['open', '-'], bare.stdout)).stdout).toBe(writeDocument(document));
});

test('help and version', async () => {
  for (const args of [['--help'], ['export', '-h'], ['help']]) {
    const { status, stdout } = await portico(args);
    expect({ status, help: stdout.includes('portico check DESIGN.json') }).toEqual({ status: 0, help: true });
  }
  expect((await portico(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test.each([
  [[], /Say what to do/],
  [['deploy'], /no command deploy/],
  [['export'], /Name a design/],
  [['export', books], /--to is missing; it is one of cloudformation, cdk, openapi, asyncapi/],
  [['export', books, '--to', 'terraform'], /--to cannot be terraform/],
  [['export', books, '--to', 'cdk', '--format', 'json'], /CDK.* has no format json: leave --format out/],
  [['export', books, '--to', 'openapi', '--format', 'xml'], /--format cannot be xml; it is one of yaml, json/],
  [['export', books, '--to'], /--to/],
  [['export', books, 'more.json', '--to', 'cdk'], /one too many/],
  [['export', books, '--to', 'cdk', '--out', ''], /--out needs/],
  [['check', books, '--quiet'], /--quiet/],
  [['check', books, '--json', '--sarif'], /not as both/],
  [['check', books, '--silenced', '--json'], /--silenced is for reading/],
  [['check', join(scratch, 'none.json')], /none\.json: there is no such file/],
  [['check', scratch], /it is a folder/],
  [['open', 'https://example.com/'], /not a link to a Portico design/],
  [['open', encodeLink(document).slice(0, 40)], /cut off/],
] as const)('a wrong command line fails with the reason: %j', async (args, reason) => {
  const { status, stdout, stderr } = await portico(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(reason);
});

test.each([
  ['no design', 'hello', /not valid JSON/],
  ['another JSON file', '{"name":"x"}', /not a Portico design/],
  ['a newer design', '{"version":99,"design":{}}', /newer Portico/],
])('%s is refused with its name', async (name, contents, reason) => {
  const { status, stderr } = await portico(['check', scratchFile(`${name}.json`, contents)]);
  expect(status).toBe(2);
  expect(stderr).toMatch(reason);
  expect(stderr).toContain(`${name}.json`);
});

test('nothing is written outside of --out', async () => {
  for (const path of ['../evil', 'a/../../evil', '/etc/evil', '..', '.', '']) {
    const result = await writeFiles(out, [{ path, contents: 'evil' }]);
    expect(result.ok, path).toBe(false);
  }
  mkdirSync(out);
  symlinkSync(scratch, join(out, 'lib'));
  scratchFile('victim', 'mine');
  symlinkSync(join(scratch, 'victim'), join(out, 'README.md'));
  expect((await writeFiles(out, [{ path: 'lib/evil', contents: 'evil' }])).ok).toBe(false);
  expect((await writeFiles(out, [{ path: 'README.md', contents: 'evil' }])).ok).toBe(false);
  expect(readFileSync(join(scratch, 'victim'), 'utf8')).toBe('mine');
  expect(readdirSync(scratch)).not.toContain('evil');
});

test('a file in the place of a folder is named', async () => {
  const file = scratchFile('occupied', '');
  const { status, stderr } = await portico(['export', books, '--to', 'cdk', '--out', file]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/Cannot write .*occupied.*: a (file|part)/);
});

test.runIf(existsSync('/dev/full'))('a full disk is named', async () => {
  const run = spawnSync('sh', ['-c', '"$0" "$1" link "$2" > /dev/full', process.execPath, bin, books], {
    encoding: 'utf8',
  });
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('the disk is full');
});

const bin = fileURLToPath(new URL('./portico.js', import.meta.url));

test.each([
  ['check', '-'],
  ['open', '-'],
])('%s reads endless standard input no further than a design can go', async (...args) => {
  function* endless() {
    for (;;) yield 'x'.repeat(100_000);
  }
  const stderr = new PassThrough();
  const said = text(stderr);
  const stdin = Readable.from(endless());
  expect(await main(args, { stdin, stdout: new PassThrough(), stderr })).toBe(2);
  stderr.end();
  expect(await said).toBe('portico: Standard input: This is too large to be a Portico design.\n');
});

test.runIf(existsSync('/dev/zero'))('an endless file is refused', async () => {
  expect(await portico(['check', '/dev/zero'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'portico: /dev/zero: This is too large to be a Portico design.\n',
  });
});

test('the program runs through a link to it, as a package manager makes one', () => {
  const bin = join(scratch, 'portico');
  symlinkSync(fileURLToPath(new URL('portico.js', import.meta.url)), bin);
  const { status, stdout, stderr } = spawnSync(bin, ['link', books], { cwd: scratch, encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `#${encodeLink(document)}\n`, stderr: '' });
});

test('the program runs from a checkout, in any folder', () => {
  const run = (args: string[], input?: string) =>
    spawnSync(process.execPath, [bin, ...args], { cwd: scratch, encoding: 'utf8', input });
  const exported = run(['export', books, '--to', 'cloudformation']);
  expect(exported).toMatchObject({ status: 0, stderr: expect.not.stringMatching(/^(error|warning|portico):/m) });
  expect(exported.stdout).toBe(exportDesign(document.design, 'cloudformation', 'yaml').files[0]?.contents);
  expect(run(['check', '-'], writeDocument(broken))).toMatchObject({ status: 1, stdout: '' });
  expect(run([])).toMatchObject({ status: 2, stdout: '' });
});

test.runIf(existsSync('/dev/full'))('findings that cannot be written are no errors in the design', () => {
  const run = spawnSync('sh', ['-c', '"$0" "$1" check "$2" 2> /dev/full', process.execPath, bin, books]);
  expect(run.status).toBe(2);
});

test('a reader that has enough of the findings does not make errors of them', async () => {
  const stderr = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
  });
  expect(await main(['check', books], { stdin: Readable.from([]), stdout: new PassThrough(), stderr })).toBe(0);
});

test('a reader that has enough ends the output quietly', () => {
  const run = spawnSync(
    'sh',
    ['-c', '"$0" "$1" export "$2" --to cloudformation --format json | head -c 1', process.execPath, bin, books],
    { encoding: 'utf8' },
  );
  expect(run).toMatchObject({ stdout: '{', stderr: expect.not.stringMatching(/portico:|EPIPE/) });
});

test('options may stand before the design', () => {
  expect(parseCommandLine(['export', '--to', 'cdk', 'a.json', '--out', 'b'])).toEqual({
    ok: true,
    value: { command: 'export', file: 'a.json', target: 'cdk', format: undefined, out: 'b' },
  });
});
