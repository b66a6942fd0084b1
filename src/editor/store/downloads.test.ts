import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fileName, fileStem, zipOf } from './downloads.ts';

const files = [
  { path: 'bin/app.ts', contents: 'new App();\n' },
  { path: 'README.md', contents: '# Ünïcode\n' },
];

test('the same files give the same zip, byte for byte', async () => {
  expect(await zipOf(files)).toEqual(await zipOf(files));
});

test('a zip holds the files with their folders', async () => {
  const unpacked = unzipSync(await zipOf(files));
  const texts = Object.entries(unpacked).map(([path, bytes]) => ({ path, contents: new TextDecoder().decode(bytes) }));
  expect(texts).toEqual(files);
});

test('names become legal parts of file names', () => {
  expect(fileStem('Books API')).toBe('books-api');
  expect(fileStem(' Bücher/../v2 ')).toBe('bucher-v2');
  expect(fileStem('本')).toBe('design');
  expect(fileName('lib/stack.ts')).toBe('stack.ts');
});
