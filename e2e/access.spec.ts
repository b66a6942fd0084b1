import { expect, test } from './designer.ts';
import { judgeTemplate } from './judge.ts';

/** Who may call each route of a template: `GET /books: JWT books.read`. */
function accessOf(template: unknown): string[] {
  type Resource = { Type: string; Properties: Record<string, unknown> };
  const { Resources } = template as { Resources: Record<string, Resource> };
  return Object.values(Resources)
    .filter(({ Type }) => Type === 'AWS::ApiGatewayV2::Route')
    .map(({ Properties: { RouteKey, AuthorizationType, AuthorizationScopes } }) =>
      [`${RouteKey}:`, AuthorizationType, ...((AuthorizationScopes as string[] | undefined) ?? [])].join(' '),
    )
    .sort();
}

test('a default guards every route that does not say otherwise, on the canvas and in what deploys', async ({
  designer,
  page,
}) => {
  test.setTimeout(180_000);
  await designer.openExample('Books API');
  const routes = ['GET /books', 'ANY /books', '$default'].map((key) => designer.node(`Route ${key}`));
  const [get, any, rest] = routes;
  if (!get || !any || !rest) throw new Error('There are three routes.');
  await expect(get.getByText('open')).toHaveCount(0);

  await designer.selectApi('Books API');
  await designer.choose('Access', 'New JWT authorizer…');
  await expect(designer.inspector.getByText('JWT authorizer of Books API')).toBeVisible();
  await expect(designer.field('Name')).toBeFocused();
  await designer.field('Name').fill('members');
  await designer.field('Issuer').fill('https://login.example.com/');
  await designer.list('Audience', 'books');
  for (const route of routes) await expect(route.getByText('members', { exact: true })).toBeVisible();

  await designer.selectApi('Books API');
  await designer.list('Scopes', 'books.read');
  await expect(designer.node('HTTP API Books API').getByText('members · 1 scope')).toBeVisible();

  await any.click();
  await designer.choose('Authorizer', 'IAM');
  await expect(any.getByText('IAM')).toBeVisible();
  await rest.click();
  await designer.choose('Authorizer', 'Open');
  await expect(rest.getByText('open')).toBeVisible();
  await expect(designer.inspector.getByText(/anyone who knows the URL/)).toBeVisible();
  await get.click();
  await designer.list('Scopes', 'books.list', 'books.admin');
  await expect(get.getByText('members · 2 scopes')).toBeVisible();
  await expect(get).toHaveAccessibleName(/access: members · 2 scopes$/);

  const template = judgeTemplate(await designer.download('CloudFormation'));
  expect(accessOf(template)).toEqual([
    '$default: NONE',
    'ANY /books: AWS_IAM',
    'GET /books: JWT books.list books.admin',
  ]);
  expect(JSON.stringify(template)).toContain('"Issuer":"https://login.example.com/"');

  await rest.click();
  await page.keyboard.press('Control+z'); // the second scope and the first
  await page.keyboard.press('Control+z');
  await expect(get.getByText('members · 1 scope')).toBeVisible();
});

test('several routes get one new Lambda authorizer, whose function comes and goes with it', async ({
  designer,
  page,
}) => {
  test.setTimeout(180_000);
  await designer.openExample('Books API');
  await designer.node('Route GET /books').click();
  await designer.node('Route ANY /books').click({ modifiers: ['Shift'] });
  await designer.choose('Authorizer', 'New Lambda authorizer…');
  await expect(designer.inspector.getByText('Lambda authorizer of Books API')).toBeVisible();
  await expect(designer.node('Route GET /books').getByText('lambda')).toBeVisible();
  await expect(designer.node('Route ANY /books').getByText('lambda')).toBeVisible();
  await expect(designer.node('Route $default').getByText('open')).toBeVisible();
  const template = judgeTemplate(await designer.download('CloudFormation'));
  expect(accessOf(template)).toEqual(['$default: NONE', 'ANY /books: CUSTOM', 'GET /books: CUSTOM']);

  await designer.node('Route GET /books').click();
  await page.keyboard.press('Control+z');
  await expect(designer.canvas.getByText('lambda', { exact: true })).toHaveCount(0);
  await expect(designer.outline.getByRole('treeitem', { name: /authorizer/i })).toHaveCount(0);
});
