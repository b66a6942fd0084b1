import { type Designer, expect, test } from './designer.ts';
import { judgeTemplate } from './judge.ts';

/** The properties of each of a template's resources of a type. */
function resourcesOf(template: unknown, type: string): Record<string, unknown>[] {
  type Resource = { Type: string; Properties?: Record<string, unknown> };
  const { Resources } = template as { Resources: Record<string, Resource> };
  return Object.values(Resources).flatMap(({ Type, Properties = {} }) => (Type === type ? [Properties] : []));
}

/** A blank design with an API, which comes with a stage. */
async function startWith(designer: Designer, protocol: 'HTTP' | 'WebSocket'): Promise<void> {
  await designer.startBlank();
  await addApi(designer, protocol);
}

async function addApi(designer: Designer, protocol: 'HTTP' | 'WebSocket'): Promise<void> {
  await designer.inspector.getByRole('button', { name: 'Add API', exact: true }).click();
  await designer.page.getByRole('menuitem', { name: `${protocol} API` }).click();
}

test('a stage of a WebSocket API logs by the role of the account', async ({ designer, page }) => {
  test.setTimeout(180_000);
  await startWith(designer, 'WebSocket');
  const stage = page.getByRole('button', { name: 'Stage production', exact: true });
  await stage.click();
  await expect(designer.inspector.getByText(/^wss:\/\/.*\/production$/)).toBeVisible();
  await expect(designer.inspector.getByText(/\/@connections\/\{connectionId\}$/)).toBeVisible();

  const logs = await designer.part('Logs');
  const accountRole = logs.getByRole('switch', { name: 'CloudWatch role of the account' });
  await expect(accountRole).toBeHidden();
  await designer.choose('Execution log', 'Errors');
  await designer.choose('Data trace', 'On');
  await expect(logs.getByText(/^Whole messages are written down/)).toBeVisible();
  await logs.getByRole('radio', { name: 'New group' }).check();
  await expect(logs.getByText(/"eventType":"MESSAGE","routeKey":"sendmessage"/)).toBeVisible();
  await accountRole.check();

  const template = judgeTemplate(await designer.download('CloudFormation'));
  expect(resourcesOf(template, 'AWS::ApiGateway::Account')).toHaveLength(1);
  expect(resourcesOf(template, 'AWS::ApiGatewayV2::Stage')).toMatchObject([
    {
      DefaultRouteSettings: { LoggingLevel: 'ERROR', DataTraceEnabled: true },
      AccessLogSettings: { Format: expect.stringContaining('$context.connectionId') },
    },
  ]);

  await page.keyboard.press('Control+z');
  await expect(accountRole).not.toBeChecked();
});

test('a function is let manage the connections of a stage, and not any more', async ({ designer, page }) => {
  test.setTimeout(180_000);
  await startWith(designer, 'WebSocket');
  await page.getByRole('button', { name: 'Stage production', exact: true }).click();
  const managed = await designer.part('Managed by');
  await managed.getByRole('button', { name: 'Let a function manage' }).click();
  await page.getByRole('menuitem', { name: 'function' }).click();
  await managed.getByRole('button', { name: /^function.*CALLBACK_URL/ }).click();

  await expect(designer.field('Callback URL in')).toHaveValue('CALLBACK_URL');
  await designer.field('Callback URL in').fill('CHAT_URL');
  await expect(designer.inspector.getByLabel('Code of function')).toHaveValue(/process\.env\.CHAT_URL/);
  const template = judgeTemplate(await designer.download('CloudFormation'));
  expect(resourcesOf(template, 'AWS::Lambda::Function')).toMatchObject([
    { Environment: { Variables: { CHAT_URL: expect.anything() } } },
  ]);
  expect(JSON.stringify(resourcesOf(template, 'AWS::IAM::Policy'))).toContain('execute-api:ManageConnections');

  await designer.undoButton.click();
  await expect(designer.field('Callback URL in')).toHaveValue('CALLBACK_URL');
  await expect(designer.undoButton).toHaveAttribute('aria-label', /Manage connections/);
  await designer.undoButton.click();
  await expect(designer.field('Callback URL in')).toBeHidden();
  await designer.inspector.getByRole('button', { name: 'Add connections' }).click();
  await designer.choose('Of', 'All stages');
  await designer.inspector.getByRole('radio', { name: 'Existing' }).check();
  await expect(designer.inspector.getByText(/given by hand/)).toBeVisible();
});

test('a usage plan has a key and a quota, and $connect asks for a key', async ({ designer, page }) => {
  test.setTimeout(180_000);
  await startWith(designer, 'WebSocket');
  await page.getByRole('button', { name: 'Add usage plan' }).click();
  await designer.field('Name').first().fill('partners');
  await expect(designer.inspector.getByRole('button', { name: /· production$/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await designer.inspector.getByRole('button', { name: 'Ask for a key', exact: true }).click();
  await expect(designer.inspector.getByText(/counts only where/)).toBeHidden();
  await (await designer.part('Quota')).getByRole('switch', { name: 'Limited number' }).check();
  await designer.field('Limit').fill('500');
  await designer.choose('Each', 'Week');
  await designer.inspector.getByRole('button', { name: 'Add API key' }).click();
  await designer.inspector.getByRole('radio', { name: 'Existing' }).last().check();
  await designer.field('Key id').fill('a1b2c3d4e5');
  await expect(page.getByRole('button', { name: 'Usage plan partners, 1 stage · 2 keys' })).toBeVisible();

  const template = judgeTemplate(await designer.download('CloudFormation'));
  expect(resourcesOf(template, 'AWS::ApiGateway::UsagePlan')).toMatchObject([
    { UsagePlanName: 'partners', Quota: { Limit: 500, Period: 'WEEK' }, ApiStages: [{}] },
  ]);
  expect(resourcesOf(template, 'AWS::ApiGateway::UsagePlanKey')).toHaveLength(2);
  expect(resourcesOf(template, 'AWS::ApiGatewayV2::Route')).toContainEqual(
    expect.objectContaining({ RouteKey: '$connect', ApiKeyRequired: true }),
  );
});

test('a domain serves WebSocket APIs or HTTP APIs, never both', async ({ designer, page }) => {
  await startWith(designer, 'HTTP');
  await page.keyboard.press('Escape');
  await addApi(designer, 'WebSocket');
  await page.getByRole('button', { name: 'Add custom domain' }).click();
  const addMapping = designer.inspector.getByRole('button', { name: 'Add API mapping to api.example.com' });
  await addMapping.click();
  await expect(page.getByRole('menuitem')).toHaveText(['$default', 'production']);
  await page.getByRole('menuitem', { name: 'production' }).click();
  await designer.field('Mapping key').fill('chat');
  await expect(designer.inspector.getByText('wss://api.example.com/chat', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Custom domain api.example.com', exact: true }).click();
  await addMapping.click();
  await expect(page.getByRole('menuitem')).toHaveText(['production']);
  await page.keyboard.press('Escape');
  await expect((await designer.part('Mutual TLS')).getByText(/^This domain serves a WebSocket API/)).toBeVisible();
});
