import { expect, test } from './designer.ts';

test('what is typed ahead of the command palette goes into it, not to the page', async ({ designer, page }) => {
  await designer.openExample('Books API');
  await designer.node('Route GET /books').click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('nlb');
  const palette = page.getByRole('combobox', { name: 'Search or run a command' });
  await expect(palette).toBeFocused();
  await expect(palette).toHaveValue('nlb');
  await palette.press('Enter');
  await expect(designer.node('Network LB network-load-balancer')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(palette).toHaveValue('');
});

test('what is typed right after Ctrl+F is looked for, and adds nothing', async ({ designer, page }) => {
  await designer.openExample('Books API');
  await designer.node('Route GET /books').click();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('url');
  await expect(page.getByRole('searchbox')).toHaveValue('url');
  await expect(designer.undoButton).toHaveAttribute('aria-disabled', 'true');
});

test('a copy made in a form is named next, and its undo gives the focus to the canvas', async ({ designer, page }) => {
  await designer.openExample('Custom domain');
  await designer.outline
    .getByRole('treeitem', { name: /api\.books\.example/ })
    .first()
    .click();
  await designer.inspector.getByRole('button', { name: 'Duplicate' }).press('Enter');
  await expect(designer.field('Domain name')).toHaveValue('api-2.books.example');
  await expect(designer.field('Domain name')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(designer.inspector.getByRole('heading', { name: 'api-2.books.example' })).toBeHidden();
  await expect(page.locator('[data-canvas-focus]')).toBeFocused();
});

test('where the last row of a part goes, the focus stays with the part', async ({ designer, page }) => {
  await designer.openExample('Publishing');
  await page.getByRole('button', { name: 'Stage $default', exact: true }).click();
  const limits = await designer.part('Route settings');
  await limits.getByRole('button', { name: /^Remove settings/ }).press('Enter');
  await expect(limits.getByRole('button', { name: /^Remove settings/ })).toHaveCount(0);
  await expect(limits.locator('summary')).toBeFocused();
});

test('another form begins at its top, wherever it was chosen', async ({ designer, page }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await designer.openExample('Custom domain');
  await page.getByRole('button', { name: 'Stage $default', exact: true }).click();
  // The form comes when it is first opened, and moves what is below it.
  await expect(designer.inspector.getByRole('heading', { name: '$default' })).toBeVisible();
  await page
    .getByRole('region', { name: 'Custom domains' })
    .getByRole('button', { name: /api\.books/ })
    .first()
    .click();
  await expect(designer.inspector.getByRole('heading', { name: 'api.books.example' })).toBeInViewport();
});
