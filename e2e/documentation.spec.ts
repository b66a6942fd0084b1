import { parse } from 'yaml';
import { expect, test } from './designer.ts';

test('documents a route by mouse and by keyboard, and finds it in the OpenAPI documents', async ({
  designer,
  page,
}) => {
  test.setTimeout(120_000);
  const { keyboard } = page;
  const { inspector } = designer;
  await designer.openExample('Books API');
  await designer.node('Route GET /books').click();
  await inspector.locator('summary').getByText('Documentation').click();
  await designer.field('Operation id').fill('listBooks');
  await designer.field('Summary').fill('Lists the books');
  await expect(inspector.locator('summary').getByText('listBooks')).toBeVisible();

  await inspector.getByRole('button', { name: 'Add parameter' }).click();
  await expect(designer.field('Name of parameter 1')).toBeFocused();
  await keyboard.type('limit');
  await inspector.getByRole('combobox', { name: 'Type of limit' }).selectOption('integer');
  await inspector.getByRole('checkbox', { name: 'limit is required' }).check();
  await designer.field('Description of limit').fill('How many at most');

  await inspector.getByRole('button', { name: 'Add response' }).click();
  await inspector.getByRole('combobox', { name: /^Schema, application\/json/ }).selectOption('A schema of its own');

  // By keyboard: into the schema, a mistake and its place, and Escape back to where it began.
  const edit = inspector.getByRole('button', { name: /^Edit the schema/ });
  await edit.focus();
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'JSON Schema' });
  await expect(dialog.getByTestId('text-editor').getByRole('textbox')).toBeFocused({ timeout: 30_000 });
  await keyboard.press('Control+a');
  await keyboard.type('{"type": "array", "items": {"$ref": "#/components/schemas/Book"}}');
  await expect(dialog.getByRole('button', { name: /^1:37 There is no shared schema called Book/ })).toBeVisible();
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(edit).toBeFocused();
  await expect(inspector.getByText(/line 1, column 37/)).toBeVisible();

  await keyboard.press('Control+k');
  await keyboard.type('Add shared schema');
  await keyboard.press('Enter');
  await expect(inspector.getByRole('heading', { name: 'Item' })).toBeVisible();
  await keyboard.press('F2');
  await expect(designer.field('Name')).toBeFocused();
  await keyboard.press('Control+a');
  await keyboard.type('Book');
  await inspector.getByRole('button', { name: 'Open in the editor' }).press('Enter');
  await expect(dialog.getByTestId('text-editor').getByRole('textbox')).toBeFocused({ timeout: 30_000 });
  await keyboard.press('Control+a');
  await keyboard.type('{"type": "string", "minLength": 1}');
  await expect(dialog.getByText('Nothing is wrong with it.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(inspector.getByRole('region', { name: 'Used by' }).getByText('GET /books')).toBeVisible();

  const files = await designer.download('OpenAPI');
  const documented = parse(files['books-api.docs.openapi.yaml'] ?? '');
  expect(documented.components.schemas.Book).toEqual({ type: 'string', minLength: 1 });
  expect(documented.paths['/books'].get).toMatchObject({
    operationId: 'listBooks',
    summary: 'Lists the books',
    parameters: [
      { name: 'limit', in: 'query', required: true, description: 'How many at most', schema: { type: 'integer' } },
    ],
    responses: {
      200: {
        content: { 'application/json': { schema: { type: 'array', items: { $ref: '#/components/schemas/Book' } } } },
      },
    },
  });
  const imported = parse(files['books-api.openapi.yaml'] ?? '');
  expect(imported.paths['/books'].get.operationId).toBe('listBooks');
  expect(imported.tags).toBeUndefined();

  // References follow the name, and one undo takes all of it back.
  await designer.field('Name').fill('Volume');
  const text = inspector.getByRole('textbox', { name: 'JSON Schema' });
  await expect(text).toHaveValue('{"type": "string", "minLength": 1}');
  await designer.undoButton.click();
  await expect(designer.field('Name')).toHaveValue('Book');
  await designer.undoButton.click();
  await expect(text).not.toHaveValue('{"type": "string", "minLength": 1}');
});
