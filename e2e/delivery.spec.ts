import { expect, test } from './designer.ts';
import { countedTypes, judgeTemplate } from './judge.ts';

/** The properties of a template's one resource of a type. */
function propertiesOf(template: unknown, type: string): Record<string, unknown> {
  type Resource = { Type: string; Properties?: Record<string, unknown> };
  const { Resources } = template as { Resources: Record<string, Resource> };
  const [only, ...others] = Object.values(Resources).filter(({ Type }) => Type === type);
  expect(others, `more of ${type}`).toEqual([]);
  return only?.Properties ?? {};
}

test('a stage logs, limits a route and raises an alarm', async ({ designer, page }) => {
  test.setTimeout(180_000);
  await designer.openExample('Books API');
  await page.getByRole('button', { name: 'Stage $default', exact: true }).click();

  const log = await designer.part('Access log');
  await log.getByRole('radio', { name: 'New group' }).check();
  await designer.choose('Keep for', '90 days');
  await designer.choose('Lines as', 'CSV');
  await expect(log.getByText(/^192\.0\.2\.1,.*,GET,GET \/books/)).toBeVisible();
  await log.getByLabel('Format', { exact: true }).fill('$context.requestId $context.status');
  await expect(log.getByRole('combobox', { name: 'Lines as' })).toHaveValue('custom');

  const limits = await designer.part('Route settings');
  await limits.getByRole('button', { name: 'Add route' }).click();
  await limits.getByLabel('Route', { exact: true }).selectOption({ label: 'ANY /books' });
  await limits.getByLabel('Rate /s').fill('2.5');
  await limits.getByLabel('Burst').fill('5');

  const alarms = await designer.part('Alarms');
  await alarms.getByRole('button', { name: 'Add alarm' }).click();
  await expect(designer.inspector.getByText('Alarm on $default: 5xx Sum ≥ 1 in 5 min')).toBeVisible();
  await designer.choose('Metric', 'Latency');
  await designer.choose('Statistic', 'p95');
  await designer.choose('Comparison', '>');
  await designer.field('Alarm when').fill('800');
  await expect(designer.inspector.getByText('Alarm on $default: Latency p95 > 800 ms in 5 min')).toBeVisible();
  await designer.choose('Topic', 'A new topic');

  const template = judgeTemplate(await designer.download('CloudFormation'));
  expect(propertiesOf(template, 'AWS::Logs::LogGroup')).toMatchObject({ RetentionInDays: 90 });
  expect(propertiesOf(template, 'AWS::ApiGatewayV2::Stage')).toMatchObject({
    AccessLogSettings: { Format: '$context.requestId $context.status' },
    RouteSettings: { 'ANY /books': { ThrottlingRateLimit: 2.5, ThrottlingBurstLimit: 5 } },
  });
  expect(propertiesOf(template, 'AWS::CloudWatch::Alarm')).toMatchObject({
    MetricName: 'Latency',
    ExtendedStatistic: 'p95',
    ComparisonOperator: 'GreaterThanThreshold',
    Threshold: 800,
    Dimensions: [{ Name: 'ApiId' }, { Name: 'Stage', Value: '$default' }],
    AlarmActions: [expect.anything()],
  });
  expect(countedTypes(template)).toMatchObject({ 'AWS::SNS::Topic': 1 });

  await page.getByRole('button', { name: 'Stage $default', exact: true }).click();
  await (await designer.part('Access log')).getByRole('radio', { name: 'Off' }).check();
  await expect(designer.undoButton).toHaveAttribute('aria-label', /access log/);
  await page.keyboard.press('Control+z');
  await expect((await designer.part('Access log')).getByRole('radio', { name: 'New group' })).toBeChecked();
});

test('a domain gets a new certificate, its records, and clients that show a certificate', async ({
  designer,
  page,
}) => {
  test.setTimeout(180_000);
  await designer.openExample('Books API');
  await designer.selectApi('Books API');
  await designer.inspector.getByRole('switch', { name: 'Custom domains only' }).check();
  await page.getByRole('button', { name: 'Add custom domain' }).click();
  await designer.field('Domain name').fill('books.example.com');
  await designer.inspector.getByRole('radio', { name: 'New', exact: true }).check();
  await expect(designer.inspector.getByText(/the deployment waits until you have added it/)).toBeVisible();
  await (await designer.part('Route 53')).getByRole('switch', { name: 'Alias records' }).check();
  await designer.field('Hosted zone id').fill('Z0123456789ABCDEFGHIJ');
  await expect(designer.inspector.getByText(/a record that the exports add/)).toBeVisible();
  await (await designer.part('Mutual TLS')).getByRole('switch', { name: 'Client certificates' }).check();
  await designer.field('Truststore bucket').fill('books-trust');
  await designer.field('Truststore key').fill('clients.pem');
  await designer.inspector.getByRole('button', { name: 'Add API mapping to books.example.com' }).click();
  await page.getByRole('menuitem', { name: '$default' }).click();
  await designer.field('Mapping key').fill('shop/v1');
  await expect(designer.inspector.getByText(/^Takes \/shop\/v1 and what is below it/)).toBeVisible();

  const template = judgeTemplate(await designer.download('CloudFormation'));
  expect(propertiesOf(template, 'AWS::CertificateManager::Certificate')).toMatchObject({
    DomainName: 'books.example.com',
    ValidationMethod: 'DNS',
  });
  expect(propertiesOf(template, 'AWS::ApiGatewayV2::DomainName')).toMatchObject({
    MutualTlsAuthentication: { TruststoreUri: 's3://books-trust/clients.pem' },
  });
  expect(propertiesOf(template, 'AWS::Route53::RecordSet')).toMatchObject({ Type: 'A' });
  expect(propertiesOf(template, 'AWS::ApiGatewayV2::ApiMapping')).toMatchObject({ ApiMappingKey: 'shop/v1' });
});
