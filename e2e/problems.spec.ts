import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { produce } from 'immer';
import { readDocument, writeDocument } from '../src/core/model/document.ts';
import { type Designer, expect, test } from './designer.ts';

/** The example of a storefront with what people get wrong: slashes in paths, CORS open to all with credentials, a route that goes nowhere. */
async function openBroken(designer: Designer): Promise<void> {
  const { page } = designer;
  const read = readDocument(await readFile('public/examples/storefront-migration.json', 'utf8'));
  if (!read.ok) throw new Error('The example can be read.');
  const broken = produce(read.value, ({ design }) => {
    design.name = 'Broken';
    const [products, product, cart] = Object.values(design.routes);
    if (products?.key.kind === 'match') products.key.path = '/products/';
    if (product?.key.kind === 'match') product.key.path = 'products/{productId}';
    if (cart) delete cart.integrationId;
    const [api] = Object.values(design.apis);
    if (api?.protocol === 'HTTP') {
      api.cors = {
        allowOrigins: ['*'],
        allowMethods: ['GET'],
        allowHeaders: [],
        exposeHeaders: [],
        allowCredentials: true,
      };
    }
  });
  await designer.openStart();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Open a file/ }).click();
  const chooser = await choosing;
  await chooser.setFiles({
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writeDocument(broken)),
  });
  await expect(designer.node('Route GET /products/')).toBeVisible();
}

function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}

async function showProblems(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+M');
  await expect(row(page, 'The path of GET /products/ ends with /')).toBeVisible();
}

/** The finding of a row, by how its message begins. */
function row(page: Page, message: string) {
  return page.getByRole('tabpanel').getByRole('button', { name: message });
}

test('a problem is mended by a press, and its undo has the name of the fix', async ({ designer, page }) => {
  await openBroken(designer);
  await showProblems(page);
  await page.getByRole('tabpanel').getByRole('button', { name: 'Make it /products', exact: true }).click();
  await expect(designer.node('Route GET /products')).toBeVisible();
  await expect(row(page, 'The path of GET /products/ ends with /')).toBeHidden();
  await expect(row(page, 'The path of GET products/{productId} has to start with /')).toBeFocused();
  await expect(
    page.getByRole('tabpanel').getByRole('status').filter({ hasText: 'Make it /products: done.' }),
  ).toBeAttached();
  await expect(designer.undoButton).toHaveAccessibleName('Undo Make it /products');
  await page.keyboard.press('Control+z');
  await expect(designer.node('Route GET /products/')).toBeVisible();
  await expect(row(page, 'The path of GET /products/ ends with /')).toBeVisible();
});

test('the list is worked off from the keyboard alone', async ({ designer, page }) => {
  await openBroken(designer);
  await showProblems(page);
  await page.getByRole('tab', { name: /^Problems/ }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /errors$/ })).toBeFocused();
  await page.getByRole('searchbox', { name: 'Filter the problems' }).press('ArrowDown');
  await expect(row(page, 'CORS of Storefront allows credentials')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'CORS of Storefront allows credentials')).not.toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await expect(row(page, 'CORS of Storefront allows credentials')).toBeFocused();
  while (!(await isFocused(row(page, 'The path of GET /products/ ends with /'))))
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(designer.node('Route GET /products')).toBeVisible();
  await expect(row(page, 'The path of GET products/{productId} has to start with /')).toBeFocused();

  // Space goes to the place instead.
  await page.keyboard.press('Space');
  await expect(designer.field('Path')).toBeFocused();
  await expect(designer.field('Path')).toHaveValue('products/{productId}');

  // The buttons of a row are to its right, its reference on F1.
  await row(page, 'The path of GET products/{productId}').focus();
  await page.keyboard.press('ArrowRight');
  await expect(
    page.getByRole('tabpanel').getByRole('button', { name: 'Make it /products/{productId}', exact: true }),
  ).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('F1');
  const rules = page.getByRole('dialog', { name: /^Rules/ });
  await expect(rules.getByRole('article', { name: 'A path does not start with /, or ends with one' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rules).toBeHidden();
  await expect(row(page, 'The path of GET products/{productId}')).toBeFocused();
  await page.keyboard.press('F1');
  await expect(rules.getByRole('button', { name: 'A path does not start with /, or ends with one' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(row(page, 'The path of GET products/{productId}')).toBeFocused();
});

test('a question about a row goes with it, and does not come back with it', async ({ designer, page }) => {
  await openBroken(designer);
  await showProblems(page);
  await row(page, 'The path of GET /products/ ends with /').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Silence for GET /products/…' }).click();
  const reason = page.getByRole('textbox', { name: /^Why is route\/path-slash silenced/ });
  await expect(reason).toBeFocused();
  await designer.node('Route GET /products/').focus();
  await page.keyboard.press('Delete');
  await expect(row(page, 'The path of GET /products/ ends with /')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(row(page, 'The path of GET /products/ ends with /')).toBeVisible();
  await expect(reason).toBeHidden();
});

test('all of a kind are mended in one step', async ({ designer, page }) => {
  await openBroken(designer);
  await showProblems(page);
  await row(page, 'The path of GET /products/ ends with /').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Fix all 2 of route/path-slash' }).click();
  await expect(designer.node('Route GET /products')).toBeVisible();
  await expect(designer.node('Route GET /products/{productId}')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(designer.node('Route GET /products/')).toBeVisible();
  await expect(designer.node('Route GET products/{productId}')).toBeVisible();
});

test('what is silenced with a reason is quiet, is shared, and can be heard again', async ({
  designer,
  page,
  context,
}) => {
  await openBroken(designer);
  await showProblems(page);
  await expect(designer.node('Route GET /products/').getByRole('button', { name: /^1 problem/ })).toBeVisible();
  await row(page, 'The path of GET /products/ ends with /').focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Silence for GET /products/…' }).press('Enter');
  const reason = page.getByRole('textbox', { name: /^Why is route\/path-slash silenced for GET \/products\/\?/ });
  await expect(reason).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Say why' })).toBeVisible();
  await reason.fill('  The proxy before it takes the slash away. ');
  await page.keyboard.press('Enter');
  await expect(row(page, 'The path of GET /products/ ends with /')).toBeHidden();
  await expect(row(page, 'The path of GET products/{productId} has to start with /')).toBeFocused();
  await expect(designer.node('Route GET /products/').getByRole('button', { name: /^1 problem/ })).toBeHidden();

  await designer.saved();
  const visitor = await context.newPage();
  await visitor.goto(await designer.shareLink());
  await visitor.getByRole('tab', { name: /^Problems/ }).click();
  await visitor.getByRole('button', { name: 'Silenced (1)' }).click();
  await expect(visitor.getByText('“The proxy before it takes the slash away.”')).toBeVisible();

  await designer.node('Route GET /products/').click();
  await designer.inspector.getByRole('button', { name: '1 silenced' }).click();
  await page.getByRole('button', { name: 'Hear route/path-slash again' }).click();
  await expect(page.getByText('Nothing is silenced.')).toBeVisible();
  await page.getByRole('button', { name: 'Silenced (0)' }).click();
  await expect(row(page, 'The path of GET /products/ ends with /')).toBeVisible();
});

test('filters say how many they let through, and are cleared by one press', async ({ designer, page }) => {
  await openBroken(designer);
  await showProblems(page);
  const panel = page.getByRole('tabpanel');
  await panel.getByRole('searchbox', { name: 'Filter the problems' }).fill('path-slash');
  await expect(panel.getByRole('status').filter({ hasText: /^2 of \d+$/ })).toBeVisible();
  await panel.getByRole('button', { name: 'Of the selection' }).click();
  await expect(panel.getByText('Nothing matches the filter.')).toBeVisible();
  await designer.node('Route GET /products/').click();
  await expect(row(page, 'The path of GET /products/ ends with /')).toBeVisible();
  await expect(panel.getByRole('status').filter({ hasText: /^1 of \d+$/ })).toBeVisible();
  await panel.getByRole('button', { name: 'Show all' }).click();
  await panel.getByRole('button', { name: /errors$/ }).click();
  await expect(row(page, 'The path of GET /products/ ends with /')).toBeHidden();
  await panel.getByRole('button', { name: 'Show all' }).click();
  await panel.getByRole('button', { name: /^Security/ }).click();
  await expect(row(page, 'The path of GET /products/ ends with /')).toBeHidden();
});

test('F8 goes from one problem to the next, and what helps is at the field', async ({ designer, page }) => {
  await openBroken(designer);
  await page.keyboard.press('F8');
  await expect(designer.inspector.getByRole('switch', { name: 'Credentials' })).toBeFocused();
  await page.keyboard.press('F8');
  await expect(designer.field('Path')).toBeFocused();
  await expect(designer.field('Path')).toHaveValue('/products/');
  await page.keyboard.press('Shift+F8');
  await expect(designer.inspector.getByRole('switch', { name: 'Credentials' })).toBeFocused();
  await page.keyboard.press('F8');
  await expect(designer.field('Path')).toHaveValue('/products/');

  await page.keyboard.press('Control+.');
  await page.getByRole('menuitem', { name: 'Make it /products', exact: true }).press('Enter');
  await expect(designer.field('Path')).toHaveValue('/products');
  await expect(designer.field('Path')).toBeFocused();
  await page.keyboard.press('F8');
  await expect(designer.field('Path')).toHaveValue('products/{productId}');

  await designer.inspector.getByRole('button', { name: 'About the rule route/path-slash' }).click();
  const rules = page.getByRole('dialog', { name: /^Rules/ });
  await expect(rules.getByRole('heading', { name: 'A path does not start with /, or ends with one' })).toBeVisible();
  await rules.getByRole('searchbox', { name: 'Search the rules' }).fill('unconnected');
  await expect(rules.getByRole('article')).toContainText('route/unconnected');
  await page.keyboard.press('Escape');
  await expect(rules).toBeHidden();
});

test('a badge leads to the first problem, and the palette mends what is selected', async ({ designer, page }) => {
  await openBroken(designer);
  await designer.canvas.getByRole('button', { name: /^3 problems inside, the worst is an error/ }).click();
  await expect(designer.field('Path')).toHaveValue('/products/');
  await designer.node('Route GET /products/').focus();
  await page.keyboard.press('Control+.');
  await page.getByRole('option', { name: /^Fix: Make it \/products/ }).click();
  await expect(designer.node('Route GET /products')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 1024, height: 700 },
  ]) {
    test.describe(`in the ${colorScheme} theme, ${viewport.width} pixels wide`, () => {
      test.use({ colorScheme, viewport, contextOptions: { reducedMotion: 'reduce' } });

      test('problems, silences and the reference are read without a serious problem', async ({ designer, page }) => {
        test.slow(); // axe reads every element four times
        await openBroken(designer);
        await showProblems(page);
        await row(page, 'The path of GET /products/ ends with /').click();
        await expect(designer.field('Path')).toBeFocused();
        expect(await seriousFindings(page), 'problems and a field').toEqual([]);
        await row(page, 'The path of GET /products/ ends with /').focus();
        await page.keyboard.press('Shift+F10');
        await page.getByRole('menuitem', { name: 'Silence in the whole design…' }).click();
        const reason = page.getByRole('textbox', { name: /^Why is route\/path-slash silenced/ });
        await expect(reason).toBeFocused();
        expect(await seriousFindings(page), 'a silence').toEqual([]);
        await reason.fill('For the test.');
        await reason.press('Enter');
        await page.getByRole('button', { name: 'Silenced (1)' }).click();
        await page.getByRole('button', { name: 'route/path-slash', exact: true }).click();
        const rules = page.getByRole('dialog', { name: /^Rules/ });
        await expect(rules.getByRole('article')).toContainText('route/path-slash');
        await expect(rules).toHaveCSS('opacity', '1');
        expect(await seriousFindings(page), 'the reference').toEqual([]);
      });
    });
  }
}

async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('.monaco-editor').analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
