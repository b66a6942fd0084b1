import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Design, emptyDesign } from '../src/core/model/design.ts';
import { documentOf, writeDocument } from '../src/core/model/document.ts';
import { idOf } from '../src/core/model/ids.ts';
import { SHOP } from '../src/core/model/shop.ts';
import { type Designer, expect, test } from './designer.ts';

/** The API of the example in the Developer Guide, and a stage that is called like the beginning of a path. */
function pets(): Design {
  const design: Design = { ...emptyDesign('Pets'), ...structuredClone(SHOP), name: 'Pets', routes: {} };
  const add = (number: number, method: 'GET' | 'POST' | 'ANY' | undefined, path = '') => {
    design.routes[idOf('route', number)] = {
      id: idOf('route', number),
      apiId: 'api:1',
      protocol: 'HTTP',
      key: method ? { kind: 'match', method, path } : { kind: 'default' },
      integrationId: 'integration:1',
    };
  };
  add(1, 'GET', '/pets/dog/1');
  add(2, 'GET', '/pets/dog/{id}');
  add(3, 'GET', '/pets/{proxy+}');
  add(4, 'ANY', '/{proxy+}');
  add(5, undefined);
  add(6, 'ANY', '/');
  add(7, 'POST', '/beta');
  const first = design.stages['stage:1'];
  if (first) design.stages['stage:2'] = { ...first, id: 'stage:2', name: 'beta' };
  const domain = design.domains['domain:1'];
  if (domain) domain.mutualTls = { key: 'truststore.pem' };
  return design;
}

async function openPets(designer: Designer): Promise<void> {
  const { page } = designer;
  await designer.openStart();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Open a file/ }).click();
  await (await choosing).setFiles({
    name: 'pets.portico.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writeDocument(documentOf(pets()))),
  });
  await expect(designer.node('Route GET /pets/dog/1')).toBeVisible();
}

/** Runs what the palette calls so. */
async function run(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or run a command' }).fill(command);
  await page.getByRole('option', { name: command }).first().waitFor();
  await page.keyboard.press('Enter');
}

async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include('[aria-label="Inspector"]').analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

test('a route says which others it comes before and gives way to, and leads to them', async ({ designer, page }) => {
  await openPets(designer);
  await designer.node('Route GET /pets/{proxy+}').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Show overlaps' }).click();
  const overlaps = designer.section('Overlaps');
  await expect(overlaps.locator('summary')).toBeFocused();
  await expect(overlaps.locator('summary')).toContainText('Wins over 1, gives way to 1');
  const before = overlaps.getByRole('region', { name: 'Gives way to' }).getByRole('button');
  await expect(before).toHaveText(['GET/pets/dog/{id}for GET /pets/dog/2a whole path comes before {…+}']);
  const after = overlaps.getByRole('region', { name: 'Wins over' }).getByRole('button');
  await expect(after).toContainText('for GET /pets/anything');

  // The canvas marks what a line is about while the focus is there.
  const other = designer.node('Route GET /pets/dog/{id}').locator('[data-using="true"]');
  await expect(other).toHaveCount(0);
  await before.focus();
  await expect(other).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(designer.field('Path')).toHaveValue('/pets/dog/{id}');
  await expect(overlaps.locator('summary')).toBeFocused();
  await expect(other).toHaveCount(0);

  await page.keyboard.press('Escape');
  await designer.node('Route GET /pets/dog/1').click();
  await run(page, 'Show overlaps of GET /pets/dog/1');
  await expect(overlaps.getByRole('region', { name: 'Wins over' })).toContainText('“1” comes before a parameter');
});

test('a route that others answer every request of says so, and can be deleted', async ({ designer, page }) => {
  await openPets(designer);
  await designer.node('Route $default').click();
  const overlaps = await designer.unfold('Overlaps');
  await expect(overlaps.locator('summary')).toContainText('Never reached');
  await expect(overlaps).toContainText('It is never called: 2 other routes together would answer every request.');
  await page.getByRole('tab', { name: /^Problems/ }).click();
  await expect(designer.code).toContainText('$default is never reached: ANY / and ANY /{proxy+} answer every request');

  await designer.node('Route ANY /').click();
  await page.keyboard.press('Delete');
  await expect(designer.code).not.toContainText('is never reached');
});

test('which route answers a request is told while it is typed', async ({ designer, page }) => {
  await openPets(designer);
  await run(page, 'Which route answers?');
  await expect(designer.field('Path')).toBeFocused();
  const answer = designer.inspector.getByRole('status', { name: 'The route of the request' });
  await designer.field('Path').fill('/pets/dog/1');
  await expect(answer.getByRole('button')).toHaveText('GET/pets/dog/1');
  await expect(answer).toContainText('It comes before GET /pets/dog/{id}: “1” comes before a parameter.');
  await expect(
    designer.inspector.getByRole('region', { name: 'Who would come next' }).getByRole('listitem'),
  ).toHaveText([/^GET\/pets\/dog\/\{id\}/, /^GET\/pets\/\{proxy\+\}/, /^ANY\/\{proxy\+\}/, /^\$default/]);

  await designer.choose('Method', 'POST');
  await designer.field('Path').fill('https://abc.execute-api.eu-west-1.amazonaws.com/beta?x=1');
  await expect(answer).toContainText('/beta is the name of a stage, which comes before the routes of $default');
  await expect(answer.getByRole('button')).toHaveText('ANY/');
  await designer.choose('Stage', 'beta');
  await expect(answer.getByRole('button')).toHaveText('POST/beta');
  await answer.getByRole('button').click();
  await expect(designer.inspector.getByRole('region', { name: 'Gives way to' })).toContainText('the stage beta');
});

test('the security of an API is seen at a glance, and leads to the fields', async ({ designer, page }) => {
  await openPets(designer);
  await designer.selectApi('Shop API');
  await run(page, 'Show security');
  const security = designer.section('Security');
  await expect(security.getByRole('region', { name: 'Who can call' })).toContainText('Anyone: 4 routes that may write');
  await expect(security.getByRole('region', { name: 'Where it is reached' }).getByRole('button')).toHaveText([
    'The execute-api endpoint, without a client certificate',
    'api.example.com, with a client certificate',
  ]);
  await security.getByRole('button', { name: 'beta writes no access log' }).click();
  await expect(designer.inspector.getByText('Stage of Shop API')).toBeVisible();
  await page.keyboard.press('Escape');
  await designer.selectApi('Shop API');
  await security.getByRole('button', { name: 'Not let in by the API: CORS is off' }).click();
  await expect(designer.inspector.getByRole('switch', { name: 'CORS' })).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 1024, height: 700 },
  ]) {
    test.describe(`in the ${colorScheme} theme, ${viewport.width} pixels wide`, () => {
      test.use({ colorScheme, viewport, contextOptions: { reducedMotion: 'reduce' } });

      test('overlaps, the tester and security are read without a serious problem, and fit', async ({
        designer,
        page,
      }) => {
        test.slow(); // axe reads every element of two forms
        await openPets(designer);
        await designer.outline.getByRole('treeitem', { name: /^Route GET \/pets\/\{proxy\+\}/ }).click();
        await designer.unfold('Overlaps');
        expect(await seriousFindings(page), 'overlaps').toEqual([]);
        await run(page, 'Which route answers?');
        await designer.unfold('Security');
        await expect(designer.inspector.getByRole('region', { name: 'Logs' })).toBeVisible();
        expect(await seriousFindings(page), 'the tester and security').toEqual([]);
        const cutOff = await page.getByRole('complementary', { name: 'Inspector' }).evaluate((aside) => {
          const { right } = aside.getBoundingClientRect();
          return [...aside.querySelectorAll('details[open] :is(button, input, select, code, h4)')]
            .filter((element) => element.getBoundingClientRect().right > right)
            .map((element) => element.textContent);
        });
        expect(cutOff).toEqual([]);
      });
    });
  }
}
