import { expect, handleOf, middleOf, test } from './designer.ts';

const LIFE = ['$connect', '$default', '$disconnect'];

test('draws a WebSocket API by mouse, and takes all of it back', async ({ designer, page }) => {
  await designer.startBlank();
  await designer.dragFromPalette('WebSocket', 120, 60);
  await expect(designer.node('WebSocket API WebSocket API')).toBeVisible();
  for (const step of LIFE) await expect(designer.connection(step, 'function')).toBeVisible();
  await expect(page.getByRole('button', { name: 'No problems' })).toBeVisible();

  // The palette now offers what a WebSocket API can have.
  await expect(designer.paletteItem('Load balancer')).toBeHidden();
  await designer.dragFromPalette('Mock', 620, 260);
  await designer.field('Name').fill('pong');
  await designer.dragFromPalette('Route', 190, 265);
  await designer.field('Route key').fill('ping');
  await designer.connect('Route ping', 'Mock pong');
  await expect(designer.connection('ping', 'pong')).toBeVisible();
  await expect(designer.node('Route ping')).toHaveAccessibleName('Route ping, to Mock pong');

  // What belongs to an API of the other protocol cannot be connected, and says why.
  await designer.paletteItem('HTTP API').click();
  await designer.paletteItem('Lambda').click();
  const elsewhere = designer.node('HTTP API HTTP API');
  await expect(elsewhere).toBeVisible();
  const lambda = designer.canvas.getByRole('group', { name: /^Lambda function-2/ });
  await designer.drag(handleOf(designer.node('Route ping')), await middleOf(handleOf(lambda)));
  await expect(page.getByText('function-2 belongs to HTTP API, an HTTP API;').first()).toBeVisible();
  await expect(designer.connection('ping', 'pong')).toBeVisible();

  while (await designer.undoButton.isEnabled()) await designer.undoButton.click();
  await expect(page.getByRole('heading', { name: 'Draw your API' })).toBeVisible();
  while (await designer.redoButton.isEnabled()) await designer.redoButton.click();
  await expect(designer.connection('ping', 'pong')).toBeVisible();
});

test('draws a WebSocket API by keyboard alone', async ({ designer, page }) => {
  const { keyboard } = page;
  const quickAdd = async (text: string) => {
    await keyboard.press('/');
    await expect(page.getByRole('combobox', { name: 'Quick add' })).toBeFocused();
    await keyboard.type(text);
    await keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Quick add' })).toBeHidden();
  };
  await designer.startBlank();
  await page.mouse.move(0, 0); // so that nothing is added where the pointer happens to be
  await keyboard.press('w');
  await expect(designer.node('WebSocket API WebSocket API')).toBeFocused();

  await quickAdd('sendmessage');
  await expect(designer.node('Route sendmessage')).toHaveAccessibleName('Route sendmessage, not connected');
  await keyboard.press('c');
  await keyboard.type('function');
  await keyboard.press('Enter');
  await expect(designer.connection('sendmessage', 'function')).toHaveCount(1);

  // The same key adds what fits: here a function that gets the events of a WebSocket API.
  await keyboard.press('Escape');
  await keyboard.press('l');
  await expect(designer.node('Lambda function-2')).toBeFocused();
  await expect(
    designer.outline.getByRole('treeitem', { name: /^WebSocket API WebSocket API, 4 routes/ }),
  ).toBeVisible();
  await keyboard.press('Control+z');
  await expect(designer.node('Lambda function-2')).toBeHidden();

  // The outline stands in the order of a connection's life.
  const routes = designer.outline.getByRole('treeitem', { name: /^Route / });
  await expect(routes).toHaveText([/\$connect/, /sendmessage/, /\$default/, /\$disconnect/]);
});

test('a function that manages connections is drawn to the API, and leads to its form', async ({ designer, page }) => {
  await designer.openExample('Chat over WebSocket');
  const chip = designer.canvas.getByRole('button', { name: /manages connections of/ }).first();
  await expect(chip).toBeVisible();
  await chip.focus();
  await page.keyboard.press('Enter');
  await expect(designer.inspector.getByText('Lambda function', { exact: true })).toBeVisible();
});
