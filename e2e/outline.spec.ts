import { readFileSync } from 'node:fs';
import { expect, test } from './designer.ts';

const link = readFileSync('src/core/share/fixtures/p2-members.txt', 'utf8');

test('the outline leads by keyboard to what is not drawn, shows what uses it, and deletes it with all that goes', async ({
  designer,
  page,
}) => {
  await page.goto(`/#${link}`);
  const line = (name: string) => designer.outline.getByRole('treeitem', { name: new RegExp(`^${name}`) });
  const guarded = designer.node('Route GET /members/{id}').locator('[data-using=true]');

  await line('Authorizer tokens').click();
  await expect(designer.inspector.getByText('JWT authorizer of Members API')).toBeVisible();
  await expect(guarded).toBeVisible();
  await expect(designer.node('Route GET /health').locator('[data-using=true]')).toHaveCount(0);
  await expect(designer.code.getByText('MembersTokensAuthorizer:')).toBeVisible();

  await designer.outline.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(designer.field('Name')).toBeFocused();
  await expect(designer.field('Name')).toHaveValue('pool');

  await line('Authorizer tokens').click();
  await designer.outline.focus();
  await page.keyboard.press('Delete');
  await expect(line('Authorizer tokens')).toHaveCount(0);
  await expect(designer.node('Route GET /members/{id}')).toHaveAccessibleName(/access: open/);
  await designer.undoButton.click();
  await expect(line('Authorizer tokens')).toBeVisible();
  await expect(designer.node('Route GET /members/{id}')).toHaveAccessibleName(/access: tokens/);

  await page.getByRole('searchbox', { name: 'Filter the outline' }).fill('pager');
  await expect(designer.outline.getByRole('treeitem')).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(designer.inspector.getByRole('heading', { name: 'pager' })).toBeVisible();
});

test('a copied API is whole: its authorizers, schemas and alarms come along, and what it uses is shared', async ({
  designer,
  page,
}) => {
  await page.goto(`/#${link}`);
  const lines = (name: string) => designer.outline.getByRole('treeitem', { name: new RegExp(`^${name}`) });
  await page.getByRole('button', { name: 'Unfold all' }).click();
  await lines('HTTP API Members API').click();
  await designer.outline.focus();
  await page.keyboard.press('Control+d');
  await expect(designer.node('HTTP API Members API 2')).toBeVisible();
  const filter = page.getByRole('searchbox', { name: 'Filter the outline' });
  await filter.fill('GET /me');
  await expect(lines('Route GET /me,')).toHaveCount(2);
  await filter.fill('Authorizer pool');
  await expect(lines('Authorizer pool, Cognito, guards 1 route')).toHaveCount(2);
  await filter.fill('Cognito user pool members');
  await expect(lines('Cognito user pool members, used by 2 authorizers')).toHaveCount(1);
});
