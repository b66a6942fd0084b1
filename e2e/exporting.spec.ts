import { produce } from 'immer';
import { type PorticoDocument, writeDocument } from '../src/core/model/document.ts';
import { sampleDocument } from '../src/core/model/sampleDesign.ts';
import { type Designer, expect, test } from './designer.ts';

async function openFile(designer: Designer, document: PorticoDocument): Promise<void> {
  await designer.openStart();
  const choosing = designer.page.waitForEvent('filechooser');
  await designer.page.getByRole('button', { name: /^Open a file/ }).click();
  await (await choosing).setFiles({
    name: 'shop.portico.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writeDocument(document)),
  });
  await expect(designer.canvas.getByRole('group').first()).toBeVisible();
}

test('what would stop a deployment is said before the download, which stays possible', async ({ designer, page }) => {
  const document = produce(sampleDocument(300), ({ design }) => {
    const [route] = Object.values(design.routes);
    if (route) Object.assign(route, { key: { kind: 'match', method: 'GET', path: 'books' } });
    for (const id of ['integration:991', 'integration:992'] as const) {
      const url = 'https://example.com';
      design.integrations[id] = {
        id,
        apiId: 'api:1',
        kind: 'http-url',
        name: `unused-${id.slice(-1)}`,
        url,
        method: 'ANY',
      };
    }
    design.silences.push({ code: 'integration/unused', reason: 'They are used later.' });
  });
  await openFile(designer, document);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const known = dialog.getByRole('region', { name: 'What to know before you use it' });
  await expect(known).toContainText('An error is left.');
  await expect(known.getByRole('listitem').first()).toContainText('has to start with /.');
  await expect(known.getByRole('listitem').first()).toContainText('Start the path with /, and end it without one.');
  await expect(known.getByRole('listitem').nth(1)).toContainText('300 of the 300 routes');
  await expect(known).toContainText('2 findings are silenced');

  const taken = dialog.getByRole('region', { name: 'What CloudFormation takes in a stack' });
  await expect(taken.getByRole('meter', { name: 'Resources' })).toHaveAttribute(
    'aria-valuetext',
    /of 500 resources, nearly full/,
  );
  await expect(taken.getByRole('meter', { name: /^Size/ })).toHaveAttribute('aria-valuetext', /of 1,000,000 bytes$/);
  await expect(dialog).toContainText('--s3-bucket');
  await dialog.getByRole('radio', { name: /^CDK/ }).click();
  await expect(taken.getByRole('meter', { name: 'Resources' })).toHaveAttribute(
    'aria-valuetext',
    /of 500 resources, nearly full/,
  );
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect(Object.keys(await designer.download('CloudFormation'))).toHaveLength(1);

  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await known.getByRole('button', { name: /has to start with/ }).click();
  await expect(dialog).toBeHidden();
  await expect(designer.field('Path')).toBeFocused();
});

test('quotas are gauges in the form of an API, which opens them when one is nearly full', async ({ designer }) => {
  await openFile(designer, sampleDocument(300));
  await designer.outline
    .getByRole('treeitem', { name: /Shop API/ })
    .first()
    .click();
  const routes = designer.inspector.getByRole('meter', { name: 'Routes' });
  await expect(routes).toBeVisible();
  await expect(routes).toHaveAttribute('aria-valuetext', '300 of 300 routes, nearly full');
  await expect(
    designer.inspector.getByText('Split the API, or ask for a higher quota in Service Quotas.'),
  ).toBeVisible();
  await designer.inspector.getByRole('button', { name: /^write-/ }).click();
  await expect(designer.inspector.getByRole('heading', { name: /write-/ })).toBeVisible();
});
