import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './designer.ts';

async function seriousFindings(page: Page, within = 'body'): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(within).exclude('.monaco-editor').analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('the main screens have no serious accessibility problem', async ({ designer, page }) => {
      test.slow(); // axe reads every element of seven screens
      await designer.openStart();
      expect(await seriousFindings(page), 'start page').toEqual([]);
      await designer.openExample('Web app backend');
      await page.waitForTimeout(500);
      expect(await seriousFindings(page), 'a design').toEqual([]);
      await designer.canvas
        .getByRole('group', { name: /^Route/ })
        .first()
        .click();
      expect(await seriousFindings(page), 'a route').toEqual([]);
      await designer.canvas
        .getByRole('group', { name: /^Lambda/ })
        .first()
        .click();
      expect(await seriousFindings(page), 'an integration').toEqual([]);
      for (const name of ['Share', 'Export']) {
        await page.getByRole('button', { name, exact: true }).click();
        await expect(page.getByRole('dialog', { name })).toBeVisible();
        await page.waitForTimeout(400);
        expect(await seriousFindings(page), name).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog', { name })).toBeHidden();
      }
      await page.getByRole('tab', { name: /^Problems/ }).click();
      expect(await seriousFindings(page), 'problems').toEqual([]);
    });

    test('integrations, resources and VPC links have forms without a serious accessibility problem', async ({
      designer,
      page,
    }) => {
      test.slow();
      await designer.startBlank();
      await designer.paletteItem('Load balancer').click();
      const mapping = await designer.unfold('Parameter mapping');
      await mapping.getByRole('button', { name: 'Add response' }).click();
      await mapping.getByRole('combobox', { name: 'Destination 1' }).first().click();
      await expect(page.getByRole('listbox', { name: 'Suggestions' })).toBeVisible();
      expect(await seriousFindings(page), 'a private integration with suggestions').toEqual([]);
      await page.keyboard.press('Escape');
      await designer.inspector.getByRole('button', { name: /^Open VPC link/ }).click();
      expect(await seriousFindings(page), 'a VPC link').toEqual([]);
      await designer.paletteItem('Queue').click();
      await designer.unfold('Optional parameters');
      await designer.unfold('Permissions');
      expect(await seriousFindings(page), 'a service integration').toEqual([]);
      await designer.inspector.getByRole('button', { name: 'Open the queue' }).click();
      expect(await seriousFindings(page), 'a resource').toEqual([]);
      await designer.paletteItem('More').click();
      await expect(page.getByRole('menuitem', { name: /^Cloud Map/ })).toBeVisible();
      expect(await seriousFindings(page), 'the menu of more').toEqual([]);
    });

    test('the forms of a WebSocket API have no serious accessibility problem', async ({ designer, page }) => {
      test.slow();
      const { inspector } = designer;
      const unfoldAll = async () => {
        const folded = inspector.locator('details:not([open]) > summary');
        while ((await folded.count()) > 0) await folded.first().click();
      };
      await designer.openExample('Chat over WebSocket');
      const forms: Record<string, () => Promise<void>> = {
        'the API with its tester': () => designer.node('WebSocket API Chat API').getByText('Chat API').click(),
        $connect: () => designer.node('Route $connect').click(),
        'a two-way route': () => designer.node('Route people').click(),
        'integration responses': () => designer.node('Mock explain').click(),
        'a function that manages connections': () =>
          designer.canvas
            .getByRole('button', { name: /manages connections of/i })
            .first()
            .click(),
        'a stage': () => page.getByRole('button', { name: 'Stage production', exact: true }).click(),
        'a usage plan': () => page.getByRole('button', { name: 'Usage plan members' }).click(),
        'a model': () => designer.outline.getByRole('treeitem', { name: /^Model SendMessage/ }).click(),
      };
      for (const [name, open] of Object.entries(forms)) {
        await open();
        await unfoldAll();
        expect(await seriousFindings(page, '[aria-label="Selection"]'), name).toEqual([]);
      }
      await designer.node('Mock explain').click();
      await inspector.getByRole('button', { name: 'Open in the editor' }).first().click();
      await expect(page.getByTestId('text-editor').getByRole('textbox')).toBeFocused({ timeout: 30_000 });
      expect(await seriousFindings(page, '[role="dialog"]'), 'the editor of templates').toEqual([]);
    });
  });
}
