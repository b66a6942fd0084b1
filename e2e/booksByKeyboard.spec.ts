import { expect, readDownload, test } from './designer.ts';
import { judgeApp, judgeDocuments, judgeTemplate, routesOf } from './judge.ts';

test('draws the books API by keyboard alone, and what is downloaded deploys', async ({ designer, page }) => {
  test.setTimeout(180_000);
  const { keyboard } = page;
  /** Presses Tab until the focus is on something of that name. */
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 80; presses += 1) {
      const label = await page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.getAttribute('aria-label') ?? activeElement?.closest('label, button')?.textContent ?? '';
      });
      if (name.test(label)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`The focus never came to ${name}.`);
  };
  const quickAdd = async (text: string) => {
    await keyboard.press('/');
    await expect(page.getByRole('combobox', { name: 'Quick add' })).toBeFocused();
    await keyboard.type(text);
    await keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Quick add' })).toBeHidden();
  };
  const typeInto = async (label: string, text: string) => {
    await expect(designer.field(label)).toBeFocused();
    await keyboard.press('Control+a');
    await keyboard.type(text);
  };

  await designer.openStart();
  await tabTo(/^Blank design/);
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Draw your API' })).toBeVisible();

  for (const key of ['GET /books', 'ANY /books', '$default']) {
    await quickAdd(key);
    await expect(designer.node(`Route ${key}`)).toBeVisible();
    // C asks where the route goes to; the answer may be something new.
    await keyboard.press('c');
    await keyboard.type(key === 'ANY /books' ? 'Lambda' : 'HTTP URL');
    await keyboard.press('Enter');
    const name = key === 'ANY /books' ? 'books-default' : key === '$default' ? 'old-site' : 'get-books-proxy';
    await keyboard.press('F2');
    await typeInto('Name', name);
    await keyboard.press('Escape');
    await expect(designer.connection(key, name)).toHaveCount(1);
  }
  await keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search or run a command' })).toBeFocused();
  await keyboard.type('export');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();

  /** Chooses a target with the arrow keys, and presses its download button. */
  const download = async (target: string, button: RegExp) => {
    await tabTo(/^(CloudFormation|CDK|OpenAPI|AsyncAPI)/);
    const chosen = page.getByRole('radio', { name: new RegExp(`^${target}`) });
    for (let presses = 0; presses < 3 && !(await chosen.isChecked()); presses += 1) await keyboard.press('ArrowDown');
    await expect(chosen).toBeChecked();
    await tabTo(button);
    const arriving = page.waitForEvent('download');
    await keyboard.press('Enter');
    return readDownload(await arriving);
  };
  const template = judgeTemplate(await download('CloudFormation', /^Download$/));
  expect(routesOf(template)).toEqual(['$default → HTTP_PROXY', 'ANY /books → AWS_PROXY', 'GET /books → HTTP_PROXY']);
  await judgeApp(await download('CDK', /zip/), template);
  await judgeDocuments(await download('OpenAPI', /zip/));
});
