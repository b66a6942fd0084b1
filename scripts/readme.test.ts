import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exportDesign } from '../src/core/exporters/exporters.ts';
import { exampleDesign } from '../src/core/exporters/judges/exampleDesigns.ts';

const readme = readFileSync('README.md', 'utf8');
const samples = [...readme.matchAll(/```(yaml|ts)\n([\s\S]*?)```/g)].map(([, language, text]) => ({
  language,
  text: text ?? '',
}));

test('the README shows a sample of each export', () => {
  expect(samples.map(({ language }) => language)).toEqual(['yaml', 'ts', 'yaml']);
});

test.each([
  ['CloudFormation', 'cloudformation', 0],
  ['CDK', 'cdk', 1],
  ['OpenAPI', 'openapi', 2],
] as const)('the sample of %s in the README is what the books example exports', (_, target, index) => {
  const [file] = exportDesign(exampleDesign('books.json'), target, 'yaml').files;
  expect(file?.contents).toContain(samples[index]?.text);
});

test('the README lists every example', () => {
  const examples: { file: string; title: string; description: string }[] = JSON.parse(
    readFileSync('public/examples/index.json', 'utf8'),
  );
  const listed = [...readme.matchAll(/^\| \[(.+)\]\(public\/examples\/(.+)\) \| (.+) \|$/gm)];
  expect(listed.map(([, title, file, description]) => ({ file, title, description }))).toEqual(examples);
});
