import { expect, handleOf, middleOf, test } from './designer.ts';

test('a route cannot go to an integration of another API, and the page says why', async ({ designer, page }) => {
  await designer.openExample('Two APIs, one domain');
  const before = await designer.shareLink();
  const [route] = await designer.canvas.getByRole('group', { name: /^Route/ }).all();
  const integrations = await designer.canvas.getByRole('group', { name: /^Lambda/ }).all();
  const other = integrations.at(-1);
  if (!route || !other) throw new Error('The example has changed.');
  const start = await middleOf(handleOf(route));
  const end = await middleOf(handleOf(other));
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 15 });
  await expect(page.getByText(/own API/).first()).toBeVisible();
  await page.mouse.up();
  await page.keyboard.press('Escape');
  expect(await designer.shareLink()).toBe(before);
});

test('a connection is moved by its end, taken away with Delete, and comes back with undo', async ({
  designer,
  page,
}) => {
  await designer.openExample('Books API');
  const target = await middleOf(handleOf(designer.node('Lambda books-default')));
  const end = await middleOf(handleOf(designer.node('HTTP URL get-books-proxy')));
  await page.mouse.move(end.x - 20, end.y);
  await page.mouse.down();
  await page.mouse.move(target.x, target.y, { steps: 12 });
  await page.mouse.up();
  await expect(designer.connection('GET /books', 'books-default')).toHaveCount(1);

  await designer.connection('GET /books', 'books-default').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Delete');
  await expect(designer.connection('GET /books', 'books-default')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(designer.connection('GET /books', 'books-default')).toHaveCount(1);
});

test('several are selected with Shift, moved as one, and tidied up', async ({ designer, page }) => {
  await designer.openExample('Books API');
  const before = await designer.shareLink();
  await designer.node('Route GET /books').click();
  await designer.node('Route ANY /books').click({ modifiers: ['Shift'] });
  await expect(designer.inspector.getByText(/2 /).first()).toBeVisible();
  const at = await middleOf(designer.node('Route GET /books'));
  await designer.drag(designer.node('Route GET /books'), { x: at.x + 40, y: at.y + 90 });
  await expect(designer.undoButton).toHaveAttribute('aria-label', /Move 2/);
  await page.keyboard.press('Shift+T');
  await expect(designer.undoButton).toHaveAttribute('aria-label', /Tidy up/);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await designer.shareLink()).toBe(before);
});

test('Escape takes back a drag that is under way', async ({ designer, page }) => {
  await designer.openExample('Books API');
  const route = designer.node('Route GET /books');
  const before = await middleOf(route);
  await page.mouse.move(before.x, before.y);
  await page.mouse.down();
  await page.mouse.move(before.x + 60, before.y + 80, { steps: 6 });
  expect(await middleOf(route)).not.toEqual(before);
  await page.keyboard.press('Escape');
  await page.mouse.move(before.x + 90, before.y + 90, { steps: 3 });
  await page.mouse.up();
  expect(await middleOf(route)).toEqual(before);
  await expect(designer.undoButton).toHaveAttribute('aria-disabled', 'true');
});

test('what is added has the focus: arrows move it, Enter edits it, Escape comes back, Delete deletes it', async ({
  designer,
  page,
}) => {
  await designer.startBlank();
  await designer.paletteItem('Route').press('Enter');
  const route = designer.node('Route GET /items');
  await expect(route).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(designer.undoButton).toHaveAttribute('aria-label', /Move/);
  await page.keyboard.press('Enter');
  await expect(designer.field('Path')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(route).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(route).toHaveCount(0);
});

test('F1 in a field shows its help, which is no stop of the Tab key', async ({ designer, page }) => {
  await designer.openExample('Books API');
  await designer.node('Route GET /books').click();
  await designer.field('Path').focus();
  await page.keyboard.press('F1');
  await expect(designer.inspector.getByRole('tooltip')).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await expect(designer.inspector.getByRole('tooltip')).toHaveCount(0);
  await expect(designer.inspector.getByRole('combobox', { name: 'Method' })).toBeFocused();
});

test('copies go under new ids, with their connections', async ({ designer, page }) => {
  await designer.openExample('Books API');
  await designer.canvas.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+d');
  await expect(designer.canvas.getByRole('group', { name: /^Route/ })).toHaveCount(6);
  await expect(designer.canvas.getByRole('button', { name: /^Connection/ })).toHaveCount(6);
});

test('Backspace in a field deletes a letter and nothing else', async ({ designer, page }) => {
  await designer.openExample('Books API');
  await designer.node('Route GET /books').click();
  await designer.field('Path').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await expect(designer.node('Route GET /book')).toBeVisible();
});
