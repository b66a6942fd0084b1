import { readFileSync } from 'node:fs';
import { expect, test } from './designer.ts';

const examples: { file: string; title: string }[] = JSON.parse(readFileSync('public/examples/index.json', 'utf8'));

for (const { title } of examples) {
  test(`the example ${title} opens, without an error in it`, async ({ designer, page }) => {
    await designer.openExample(title);
    await expect(page.getByRole('button', { name: /error/ })).toHaveCount(0);
    await expect(designer.code.getByRole('tabpanel')).toContainText('AWSTemplateFormatVersion');
  });
}
