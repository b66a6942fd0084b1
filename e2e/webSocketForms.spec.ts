import { parse } from 'yaml';
import { type Designer, expect, test } from './designer.ts';

/** The last file of an export as a value. */
async function template(
  designer: Designer,
): Promise<Record<string, { Type: string; Properties: Record<string, unknown> }>> {
  const files = await designer.download('CloudFormation');
  const [text = ''] = Object.entries(files).flatMap(([name, contents]) => (name.endsWith('.yaml') ? contents : []));
  return parse(text, { logLevel: 'silent' }).Resources;
}

test('a message is tried, and the route that takes it is told with the reason', async ({ designer, page }) => {
  await designer.openExample('WebSocket API');
  const { inspector } = designer;
  await page.getByRole('main', { name: 'Canvas' }).getByText('WebSocket', { exact: true }).first().click();
  await designer.unfold('Try a message');
  const message = inspector.getByRole('textbox', { name: 'A message as a client sends it' });
  const outcome = inspector.getByRole('status', { name: 'The route of the message' });
  await expect(message).toHaveValue(/"action": "sendmessage"/);
  await expect(outcome.getByRole('button', { name: /sendmessage/ })).toBeVisible();
  await expect(outcome).toContainText('That is the key of a route, letter by letter.');

  await message.fill('{"action": "SendMessage"}');
  await expect(outcome).toContainText('sendmessage is spelt with other capitals, which count.');
  await expect(outcome.getByRole('button', { name: /\$default/ })).toBeVisible();
  await message.fill('hello');
  await expect(outcome).toContainText('It is no JSON, so the expression is not looked at: $default takes it.');

  await designer.field('Route selection expression').fill('${request.body.v}/$request.body.do');
  await message.fill('{"v": 1, "do": "join"}');
  await expect(outcome).toContainText('The expression comes to “1/join”.');
  await outcome.getByRole('button', { name: /\$default/ }).click();
  await expect(inspector.getByRole('heading', { name: /\$default/ })).toBeVisible();
});

test('a template is written with variables that are offered, and its answer goes back', async ({ designer, page }) => {
  test.setTimeout(120_000);
  const { inspector } = designer;
  const { keyboard } = page;
  await designer.openExample('WebSocket API');
  await designer.node('Route $default').click();
  await designer.field('Goes to').fill('mock');
  await page.getByRole('option', { name: 'New Mock integration' }).click();
  await expect(designer.field('Name')).toBeFocused();
  await designer.field('Name').fill('echo');

  const templates = await designer.unfold('Request templates');
  const open = templates.getByRole('button', { name: 'Open in the editor' });
  await open.focus();
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Template' });
  const editor = dialog.getByTestId('text-editor').getByRole('textbox');
  await expect(editor).toBeFocused({ timeout: 30_000 });
  await keyboard.press('Control+a');
  await keyboard.type('#if($context.connec');
  await expect(page.getByRole('option', { name: /^\$context\.connectionId/ })).toBeVisible();
  await keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: /#if has no #end/ })).toBeVisible();
  await keyboard.press('Control+End');
  await keyboard.type('{"statusCode": 200}#end');
  await expect(dialog.getByText('Nothing is wrong with it.')).toBeVisible();

  // The list goes first, then the dialog.
  await dialog.getByRole('button', { name: 'Insert variable…' }).click();
  await expect(page.getByRole('option', { name: /^\$input\.body/ })).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('option', { name: /^\$input\.body/ })).toBeHidden();
  await expect(dialog).toBeVisible();
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(open).toBeFocused();
  await expect(templates.getByRole('textbox', { name: 'Template' })).toHaveValue(
    '#if($context.connectionId){"statusCode": 200}#end',
  );

  const responses = await designer.unfold('Integration responses');
  await responses.getByRole('button', { name: 'Add template' }).click();
  await responses.getByRole('textbox', { name: 'Template', exact: true }).fill('{"to": "$context.connectionId"}');
  await responses.getByRole('combobox', { name: 'Template selection expression' }).fill('\\$default');
  await designer.node('Route $default').click();
  await inspector.getByRole('switch', { name: 'Two-way' }).click();

  const resources = Object.values(await template(designer));
  const mock = resources.find(({ Properties }) => Properties.IntegrationType === 'MOCK');
  expect(mock?.Properties.RequestTemplates).toEqual({
    $default: '#if($context.connectionId){"statusCode": 200}#end',
  });
  const response = resources.find(({ Type }) => Type === 'AWS::ApiGatewayV2::IntegrationResponse');
  expect(response?.Properties).toMatchObject({
    IntegrationResponseKey: '$default',
    ResponseTemplates: { $default: '{"to": "$context.connectionId"}' },
    TemplateSelectionExpression: '\\$default',
  });
  expect(resources.some(({ Type }) => Type === 'AWS::ApiGatewayV2::RouteResponse')).toBe(true);
});

test('messages must fit a model, which is checked as draft 4', async ({ designer, page }) => {
  test.setTimeout(120_000);
  const { inspector } = designer;
  const { keyboard } = page;
  await designer.openExample('WebSocket API');
  await designer.node('Route sendmessage').click();
  const models = await designer.unfold('Messages must fit');
  await models.getByRole('button', { name: 'Add model' }).click();
  await expect(inspector.getByText(/^Model of/)).toBeVisible();
  await expect(designer.field('Name')).toBeFocused();
  await designer.field('Name').fill('SendMessage');
  await inspector.getByRole('button', { name: 'Open in the editor' }).click();
  const dialog = page.getByRole('dialog', { name: 'JSON Schema' });
  await expect(dialog.getByTestId('text-editor').getByRole('textbox')).toBeFocused({ timeout: 30_000 });
  await keyboard.press('Control+a');
  await keyboard.type('{"const": 1}');
  await expect(dialog.getByRole('button', { name: /^1:2 Draft 4 has no const/ })).toBeVisible();
  await keyboard.press('Control+a');
  await keyboard.type('{"type": "object", "required": ["text"]}');
  await expect(dialog.getByText('Nothing is wrong with it.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await inspector.getByRole('region', { name: 'Used by' }).getByText('sendmessage').click();
  await expect(inspector.locator('summary').getByText('SendMessage', { exact: true })).toBeVisible();

  const resources = Object.values(await template(designer));
  const model = resources.find(({ Type }) => Type === 'AWS::ApiGatewayV2::Model');
  expect(model?.Properties.Schema).toEqual({ type: 'object', required: ['text'] });

  // The text and the name go back one by one, the model with what the route says of it.
  while (!(await designer.undoButton.getAttribute('aria-label'))?.includes('Add model'))
    await designer.undoButton.click();
  await expect(models.locator('summary')).toContainText('Message');
  await designer.undoButton.click();
  await designer.node('Route sendmessage').click();
  await expect(inspector.locator('summary', { hasText: 'Messages must fit' })).toContainText('None');
});

test('$connect is guarded from its authorizer, other routes cannot be', async ({ designer }) => {
  const { inspector } = designer;
  await designer.openExample('WebSocket API');
  await designer.node('Route sendmessage').click();
  await expect(inspector.getByRole('region', { name: 'Access' })).toBeHidden();

  await designer.node('Route $connect').click();
  const authorizer = inspector.getByRole('combobox', { name: 'Authorizer', exact: true });
  await expect(authorizer.locator('option')).toHaveText(['Open', 'IAM', 'New Lambda authorizer…']);
  await designer.choose('Authorizer', 'New Lambda authorizer…');
  await expect(inspector.getByText(/^Lambda authorizer of/)).toBeVisible();
  await designer.unfold('Guards');
  await expect(inspector.getByText('It decides who may connect')).toBeVisible();

  await inspector.getByRole('button', { name: /\$connect/ }).click();
  await designer.choose('Authorizer', 'Open');
  await expect(inspector.getByText('Open: anyone who knows the URL may connect.')).toBeVisible();
  await designer.outline.getByRole('treeitem', { name: /^Authorizer lambda/ }).click();
  await inspector.getByRole('button', { name: 'Guard $connect', exact: true }).click();
  await expect(inspector.getByText('It decides who may connect')).toBeVisible();
  const route = Object.values(await template(designer)).find(({ Properties }) => Properties.RouteKey === '$connect');
  expect(route?.Properties.AuthorizationType).toBe('CUSTOM');
  await designer.undoButton.click();
  await expect(inspector.getByRole('button', { name: 'Guard $connect', exact: true })).toBeVisible();
});
