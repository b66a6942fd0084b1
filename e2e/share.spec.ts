import { readFileSync } from 'node:fs';
import { Designer, expect, test } from './designer.ts';

test('a shared link opens the same design in another browser', async ({ designer, browser }) => {
  await designer.openExample('Two APIs, one domain');
  const link = await designer.shareLink();

  const visitor = new Designer(await (await browser.newContext()).newPage());
  await visitor.page.goto(link);
  await expect(visitor.canvas.getByRole('group').first()).toBeVisible();
  await expect(visitor.page).toHaveURL(/\/$/);

  const names = (designer: Designer) =>
    designer.canvas.getByRole('group').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label')));
  expect((await names(visitor)).sort()).toEqual((await names(designer)).sort());
  expect(await visitor.shareLink()).toBe(link);
  expect(await visitor.download('CloudFormation')).toEqual(await designer.download('CloudFormation'));
});

test('a link never takes the place of what is open', async ({ designer, page }) => {
  await designer.openExample('Books API');
  const link = await designer.shareLink();
  await designer.startBlank();
  await designer.paletteItem('Lambda').click();
  await expect(designer.node('Lambda function')).toBeVisible();
  await designer.saved();

  await page.goto(link);
  await expect(designer.node('Route GET /books')).toBeVisible();
  await designer.openDesign('Untitled');
  await expect(designer.node('Lambda function')).toBeVisible();
});

const BROKEN = {
  'cut off': { change: (link: string) => link.slice(0, -40), says: /damaged|cut|incomplete/i },
  'changed on the way': {
    change: (link: string) => link.replace(/(.{30})(.)/, (_, head, letter) => `${head}${letter === 'A' ? 'B' : 'A'}`),
    says: /damaged|cut|incomplete/i,
  },
  'from a newer Portico': { change: (link: string) => `p99.${link.slice(3)}`, says: /newer/i },
};

for (const [what, { change, says }] of Object.entries(BROKEN)) {
  test(`a link that is ${what} says so, and nothing is lost`, async ({ designer, page }) => {
    await designer.openExample('Books API');
    const [base = '', fragment = ''] = (await designer.shareLink()).split('#');
    await designer.saved();

    await page.goto(`${base}#${change(fragment)}`);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(says).first()).toBeVisible();
    await page.getByRole('button', { name: /my designs/i }).click();
    await page
      .getByRole('button', { name: /^Books/ })
      .first()
      .click();
    await expect(designer.node('Route GET /books')).toBeVisible();
  });
}

test('a file of another kind is turned down in words, and nothing is lost', async ({ designer, page }) => {
  await designer.openExample('Books API');
  const choosing = page.waitForEvent('filechooser');
  await designer.chooseFromMenu('Open a file…');
  await (await choosing).setFiles({
    name: 'notes.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"hello": 1}'),
  });
  await expect(page.getByText(/not a Portico design/).first()).toBeVisible();
});

test('a design saved to a file opens again', async ({ designer, page }) => {
  await designer.openExample('Orders service');
  const arriving = page.waitForEvent('download');
  await designer.chooseFromMenu('Save to a file');
  const path = await (await arriving).path();
  const before = await designer.download('CloudFormation');

  await designer.openStart();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Open a file/ }).click();
  await (await choosing).setFiles({
    name: 'orders.portico.json',
    mimeType: 'application/json',
    buffer: readFileSync(path),
  });
  await expect(designer.canvas.getByRole('group').first()).toBeVisible();
  expect(await designer.download('CloudFormation')).toEqual(before);
});
