import { expect, test } from './designer.ts';

test('the code follows the drawing, the selection shows its lines, and a line selects what it came from', async ({
  designer,
  page,
}) => {
  await designer.openExample('Books API');
  const code = designer.code.getByRole('tabpanel');
  await expect(code).toContainText('Books API');

  await designer.node('Route $default').click();
  await expect(code).toContainText('RouteKey: $default');
  await designer.node('Route GET /books').click();
  await expect(code).toContainText('GET /books');
  await designer.field('Path').fill('/novels');
  await expect(code).toContainText('GET /novels');

  await code.getByText('GET /novels').first().click();
  await expect(designer.inspector.getByRole('heading', { name: /novels/ })).toBeVisible();
  await designer.node('Lambda books-default').click();
  await expect(code).toContainText('BooksDefaultIntegration');
  await page.keyboard.press('Escape');
  await expect(designer.inspector.getByRole('heading', { name: 'Books', exact: true })).toBeVisible();
  await code.getByText('BooksDefaultIntegration').first().click();
  await expect(designer.inspector.getByRole('heading', { name: 'books-default' })).toBeVisible();

  await page.getByRole('tab', { name: 'CDK' }).click();
  await expect(code).toContainText('HttpLambdaIntegration');
  await page.getByRole('tab', { name: 'OpenAPI' }).click();
  await expect(code).toContainText('openapi');
  await page.getByRole('tab', { name: 'AsyncAPI' }).click();
  await expect(page.getByText('There is no WebSocket API in the design yet')).toBeVisible();
});
