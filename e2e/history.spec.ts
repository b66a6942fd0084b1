import { expect, test } from './designer.ts';

test('everything can be undone to the empty canvas and redone to the end', async ({ designer, page }) => {
  await designer.startBlank();
  await designer.paletteItem('Route').click();
  await designer.field('Path').fill('/books');
  await designer.paletteItem('Lambda').click();
  await designer.connect('Route GET /books', 'Lambda function');
  await designer.drag(designer.node('Lambda function').getByText('function', { exact: true }), { x: 900, y: 400 });
  await page.getByRole('button', { name: 'Add stage' }).first().click();
  await page.getByRole('button', { name: 'Add custom domain' }).click();
  await designer.node('Route GET /books').click();
  await page.keyboard.press('Delete');
  await expect(designer.node('Route GET /books')).toHaveCount(0);
  const end = await designer.shareLink();

  const steps: string[] = [];
  while (await designer.undoButton.isEnabled()) {
    steps.push((await designer.undoButton.getAttribute('aria-label')) ?? '');
    await designer.undoButton.click();
  }
  await expect(page.getByRole('heading', { name: 'Draw your API' })).toBeVisible();
  expect(steps[0]).toContain('Delete route GET /books');
  expect(steps).toContain('Undo Connect route');
  expect(steps.length).toBeGreaterThanOrEqual(8);

  for (let step = 0; step < steps.length; step += 1) await designer.redoButton.click();
  await expect(designer.redoButton).toBeDisabled();
  expect(await designer.shareLink()).toBe(end);
});
