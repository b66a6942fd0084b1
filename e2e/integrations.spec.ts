import { expect, middleOf, test } from './designer.ts';

test('integrations of every family are drawn by mouse, and undone to nothing', async ({ designer, page }) => {
  await designer.startBlank();
  await designer.dragFromPalette('Route', 180, 120);
  await designer.dragFromPalette('Lambda', 540, 110);
  await designer.dragFromPalette('HTTP URL', 540, 180);
  await designer.dragFromPalette('Load balancer', 540, 250);
  await expect(designer.node('Load balancer load-balancer')).toContainText('ALB listener · via vpc-link');
  await designer.dragFromPalette('Queue', 540, 320);
  await expect(designer.node('Queue queue')).toContainText('Send message · queue');
  await designer.dragFromMore('EventBridge event bus', 540, 390);
  await expect(designer.node('Event bus event')).toContainText('Put event · default');

  await designer.connect('Route GET /items', 'Queue queue');
  await expect(designer.connection('GET /items', 'queue')).toBeVisible();

  // The VPC link that came along is listed, shared by the next private integration, and can be opened from the form.
  await page.keyboard.press('Escape');
  const links = page.getByRole('region', { name: 'VPC links' });
  await expect(links.getByRole('button', { name: /vpc-link, new, used by 1 integration/ })).toBeVisible();
  await designer.paletteItem('More').click();
  await page.getByRole('menuitem', { name: /^Cloud Map/ }).click();
  await expect(links.getByRole('button', { name: /vpc-link, new, used by 2 integrations/ })).toBeVisible();
  await designer.inspector.getByRole('button', { name: 'Open VPC link vpc-link' }).click();
  await expect(designer.inspector.getByText('VPC link, for private integrations of any API')).toBeVisible();
  await expect(designer.field('Name')).toBeFocused();

  for (let steps = 0; steps < 20 && (await designer.undoButton.isEnabled()); steps += 1)
    await designer.undoButton.click();
  await expect(page.getByRole('heading', { name: 'Draw your API' })).toBeVisible();
  await expect(links.getByRole('button', { name: /vpc-link/ })).toHaveCount(0);
});

test('a queue is made existing, FIFO and new again, and each switch is one step', async ({ designer }) => {
  await designer.startBlank();
  await designer.paletteItem('Queue').click();
  const { inspector } = designer;
  await designer.unfold('Optional parameters');
  await designer.field('DelaySeconds').fill('5');
  await expect(designer.section('Optional parameters').locator('summary')).toContainText('DelaySeconds');

  // A FIFO queue needs the group of a message, so that parameter comes forward.
  await expect(designer.section('Optional parameters').getByRole('combobox', { name: 'MessageGroupId' })).toBeVisible();
  await inspector.getByRole('switch', { name: 'FIFO' }).check();
  await expect(designer.section('Optional parameters').getByRole('combobox', { name: 'MessageGroupId' })).toHaveCount(
    0,
  );
  await expect(designer.field('MessageGroupId')).toBeVisible();

  await inspector.getByRole('radio', { name: 'Existing' }).check();
  await expect(inspector.getByRole('switch', { name: 'FIFO' })).toHaveCount(0);
  await designer.field('Queue ARN').fill('arn:aws:sqs:eu-west-1:111122223333:orders');
  await designer.undoButton.click();
  await expect(designer.field('Queue ARN')).toHaveValue('');
  await designer.undoButton.click();
  await expect(inspector.getByRole('switch', { name: 'FIFO' })).toBeChecked();

  // Another action of the same service keeps what both have.
  await designer.field('Region').fill('eu-west-1');
  await inspector.getByRole('combobox', { name: 'Action' }).selectOption('Purge queue');
  await expect(designer.field('MessageBody')).toHaveCount(0);
  await expect(designer.field('Region')).toHaveValue('eu-west-1');
  await designer.undoButton.click();
  await expect(designer.field('MessageBody')).toHaveValue('$request.body');
  await expect(designer.field('DelaySeconds')).toHaveValue('5');
});

test('a mapping table is filled with suggestions from the keyboard', async ({ designer, page }) => {
  const { keyboard } = page;
  await designer.startBlank();
  await designer.paletteItem('HTTP URL').click();
  const mapping = await designer.unfold('Parameter mapping');
  const request = mapping.getByRole('group', { name: 'Request' });

  await request.getByRole('combobox', { name: 'Destination 1' }).focus();
  await keyboard.type('over');
  const options = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
  await expect(options).toHaveCount(3);
  await keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('Enter');
  await keyboard.type('x-request-id');
  await keyboard.press('Escape'); // closes the list, if it is open, before anything else
  await expect(request.getByRole('combobox', { name: 'Destination 1' })).toHaveValue('overwrite:header.x-request-id');
  await request.getByRole('combobox', { name: 'Value 1' }).focus();
  await keyboard.type('id-${context.requestI');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(request.getByRole('combobox', { name: 'Value 1' })).toHaveValue('id-${context.requestId}');
  await expect(mapping.locator('summary')).toContainText('1 change');

  await mapping.getByRole('button', { name: 'Add response' }).click();
  await mapping.getByRole('textbox', { name: 'Status code' }).fill('404');
  await mapping
    .getByRole('group', { name: 'Changes' })
    .getByRole('combobox', { name: 'Destination 1' })
    .fill('overwrite:statuscode');
  await expect(mapping.locator('summary')).toContainText('answers of 404');
  await mapping.getByRole('button', { name: 'Remove response 1' }).click();
  await request.getByRole('button', { name: /^Remove/ }).click();
  await expect(mapping.locator('summary')).toContainText('None');
});

test('a stream is added, connected and filled in by keyboard alone', async ({ designer, page }) => {
  const { keyboard } = page;
  await designer.startBlank();
  await keyboard.press('r');
  await expect(designer.node('Route GET /items')).toBeVisible();
  await keyboard.press('c');
  await keyboard.type('kinesis');
  await keyboard.press('Enter');
  await expect(designer.connection('GET /items', 'stream')).toHaveCount(1);
  await keyboard.press('F2');
  await expect(designer.field('Name')).toBeFocused();
  await keyboard.type('clicks');
  await expect(designer.node('Stream clicks')).toContainText('Put record · stream');
  // A free text counts as it is: suggestions never stand in the way.
  await designer.field('PartitionKey').focus();
  await keyboard.press('Control+a');
  await keyboard.type('one-shard');
  await keyboard.press('Enter');
  await expect(designer.field('PartitionKey')).toHaveValue('one-shard');
});

test('the menu of the canvas adds what it names at that very place', async ({ designer, page }) => {
  await designer.startBlank();
  await designer.dragFromPalette('Route', 180, 160);
  const { x, y } = await middleOf(designer.node('Route GET /items'));
  await page.mouse.click(x + 360, y + 60, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Add AWS service' }).hover();
  await page.getByRole('menuitem', { name: /^Add Step Functions/ }).click();
  await expect(designer.node('State machine workflow')).toBeVisible();
  const placed = await middleOf(designer.node('State machine workflow'));
  expect(Math.hypot(placed.x - (x + 360), placed.y - (y + 60))).toBeLessThan(30);
});
