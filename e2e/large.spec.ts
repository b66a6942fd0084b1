import { writeDocument } from '../src/core/model/document.ts';
import { sampleDocument } from '../src/core/model/sampleDesign.ts';
import { expect, test } from './designer.ts';

test('a design of 300 routes opens, draws only what is in view, and is edited like a small one', async ({
  designer,
  page,
}) => {
  await designer.openStart();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Open a file/ }).click();
  await (await choosing).setFiles({
    name: 'large.portico.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writeDocument(sampleDocument(300))),
  });
  await expect(designer.canvas.getByRole('group').first()).toBeVisible();
  expect(await designer.canvas.getByRole('group').count()).toBeLessThan(150);
  expect(await designer.outline.getByRole('treeitem').count()).toBeLessThan(150);

  await page.keyboard.press('Control+f');
  await page.keyboard.type('PUT');
  await designer.outline
    .getByRole('treeitem', { name: /^Route PUT/ })
    .first()
    .click();
  await designer.field('Path').fill('/found/by/name');
  await expect(designer.node('Route PUT /found/by/name')).toBeVisible();
  await expect(designer.code.getByRole('tabpanel')).toContainText('PUT /found/by/name');
  await page.keyboard.press('Control+z');
  await expect(designer.node('Route PUT /found/by/name')).toHaveCount(0);
});
