import { expect, handleOf, middleOf, test } from './designer.ts';
import { countedTypes, judgeApp, judgeDocuments, judgeTemplate, routesOf } from './judge.ts';

test('draws the books API by mouse on an empty canvas, and what is downloaded deploys', async ({ designer, page }) => {
  test.setTimeout(180_000);
  await designer.startBlank();

  await designer.dragFromPalette('Route', 180, 160);
  await expect(designer.inspector.getByText('Route in HTTP API')).toBeVisible();
  await designer.field('Path').fill('/books');
  await expect(designer.node('Route GET /books')).toBeVisible();

  await designer.dragFromPalette('HTTP URL', 560, 165);
  await designer.field('Name').fill('get-books-proxy');
  await designer.field('URL').fill('https://get-books-proxy.example.com');
  await designer.connect('Route GET /books', 'HTTP URL get-books-proxy');
  await expect(designer.connection('GET /books', 'get-books-proxy')).toBeVisible();

  await designer.dragFromPalette('Route', 180, 225);
  await designer.field('Path').fill('/books');
  await designer.inspector.getByRole('combobox', { name: 'Method' }).selectOption('ANY');

  // Dragging from the route into the open offers what may be connected.
  const empty = await middleOf(designer.node('HTTP URL get-books-proxy'));
  await designer.drag(handleOf(designer.node('Route ANY /books')), { x: empty.x, y: empty.y + 75 });
  await page.getByRole('option', { name: /^Lambda function/ }).click();
  await expect(designer.node('Lambda function')).toBeVisible();
  await designer.field('Name').fill('books-default');
  await expect(designer.connection('ANY /books', 'books-default')).toBeVisible();

  await designer.dragFromPalette('Route', 180, 290);
  await designer.inspector.getByRole('radio', { name: '$default' }).check();
  await designer.dragFromPalette('HTTP URL', 560, 310);
  await designer.field('Name').fill('old-site');
  await designer.connect('Route $default', 'HTTP URL old-site');
  await expect(page.getByRole('button', { name: 'No problems' })).toBeVisible();

  await designer.node('HTTP API HTTP API').getByText('HTTP API', { exact: true }).click();
  await designer.field('Name').fill('Books API');
  await expect(designer.node('HTTP API Books API')).toBeVisible();

  const template = judgeTemplate(await designer.download('CloudFormation'));
  expect(routesOf(template)).toEqual(['$default → HTTP_PROXY', 'ANY /books → AWS_PROXY', 'GET /books → HTTP_PROXY']);
  expect(countedTypes(template)).toEqual({
    'AWS::ApiGatewayV2::Api': 1,
    'AWS::ApiGatewayV2::Integration': 3,
    'AWS::ApiGatewayV2::Route': 3,
    'AWS::ApiGatewayV2::Stage': 1,
    'AWS::IAM::Role': 1,
    'AWS::Lambda::Function': 1,
    'AWS::Lambda::Permission': 1,
  });
  await judgeApp(await designer.download('CDK'), template);
  await judgeDocuments(await designer.download('OpenAPI'));
});
