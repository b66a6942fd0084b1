import { expect, test } from './designer.ts';

test('a reload in the middle of typing loses nothing', async ({ designer, page }) => {
  await designer.startBlank();
  await designer.paletteItem('Route').click();
  await designer.field('Path').fill('/books/{id}');
  await designer.field('Path').press('End');
  await page.keyboard.type('/pages');
  await page.reload();
  await expect(designer.node('Route GET /books/{id}/pages')).toBeVisible();
});

test('several designs are kept side by side', async ({ designer }) => {
  await designer.openExample('Books API');
  await designer.saved();
  await designer.openExample('Orders service');
  await designer.saved();
  await designer.openDesign('Books');
  await expect(designer.node('Route ANY /books')).toBeVisible();
  await designer.openDesign('Orders');
  await expect(designer.node('Route ANY /books')).toHaveCount(0);
});

test('a second tab on the same design is noticed', async ({ designer, page, context }) => {
  await designer.openExample('Books API');
  await designer.saved();
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByText(/another tab/i).first()).toBeVisible();
});
