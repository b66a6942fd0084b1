import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exportDesign } from '../src/core/exporters/exporters.ts';
import { exampleDesign } from '../src/core/exporters/judges/exampleDesigns.ts';

const readme = readFileSync('README.md', 'utf8');
const exported = readme.split(/^## /m).find((section) => section.startsWith('What it exports')) ?? '';
const samples = [...exported.matchAll(/```(yaml|ts)\n([\s\S]*?)```/g)].map(([, language, text]) => ({
  language,
  text: text ?? '',
}));

test('the README shows a sample of each export', () => {
  expect(samples.map(({ language }) => language)).toEqual(['yaml', 'ts', 'yaml', 'yaml']);
});

test.each([
  ['CloudFormation', 'cloudformation', 'books.json', 0],
  ['CDK', 'cdk', 'books.json', 1],
  ['OpenAPI', 'openapi', 'books.json', 2],
  ['AsyncAPI', 'asyncapi', 'websocket-chat.json', 3],
] as const)('the sample of %s in the README is what its example exports', (_, target, example, index) => {
  const [file] = exportDesign(exampleDesign(example), target, 'yaml').files;
  expect(file?.contents).toContain(samples[index]?.text);
});

test('the README lists every example', () => {
  const examples: { file: string; title: string; description: string }[] = JSON.parse(
    readFileSync('public/examples/index.json', 'utf8'),
  );
  const listed = [...readme.matchAll(/^\| \[(.+)\]\(public\/examples\/(.+)\) \| (.+) \|$/gm)];
  expect(listed.map(([, title, file, description]) => ({ file, title, description }))).toEqual(examples);
});

test('every file and folder of the source that the README names is there', () => {
  const paths = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((path) => `/src/${path}`);
  const named = [...readme.matchAll(/`(src\/[\w./-]+|[\w./-]+\.(?:tsx?|css))`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((path) => !paths.some((known) => known.endsWith(`/${path}`)))).toEqual([]);
});
