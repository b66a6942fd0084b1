import { readFile } from 'node:fs/promises';
import { test as base, type Download, expect, type Locator, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';

/** What a person sees and does in the designer, in a person's words. */
export class Designer {
  readonly canvas: Locator;
  readonly outline: Locator;
  /** The form of whatever is selected. */
  readonly inspector: Locator;
  readonly code: Locator;
  readonly undoButton: Locator;
  readonly redoButton: Locator;

  constructor(readonly page: Page) {
    this.canvas = page.getByRole('main', { name: 'Canvas' });
    this.outline = page.getByRole('tree', { name: 'Outline' });
    this.inspector = page.getByRole('region', { name: 'Selection' });
    this.code = page.getByRole('region', { name: 'Code and problems' });
    this.undoButton = page.getByRole('button', { name: /^Undo/ });
    this.redoButton = page.getByRole('button', { name: /^Redo/ });
  }

  /** The start page, whether a design is open or not. */
  async openStart(): Promise<void> {
    const heading = this.page.getByRole('heading', { name: 'Start from an example' });
    if (this.page.url() === 'about:blank') await this.page.goto('/');
    await expect(heading.or(this.canvas)).toBeVisible();
    if (await this.canvas.isVisible()) await this.chooseFromMenu('New design…');
    await expect(heading).toBeVisible();
  }

  /** Chooses from the menu under the design's name. */
  async chooseFromMenu(item: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Design:/ }).click();
    await this.page.getByRole('menuitem', { name: new RegExp(`^${escaped(item)}`) }).click();
  }

  async startBlank(): Promise<void> {
    await this.openStart();
    await this.page.getByRole('button', { name: /^Blank design/ }).click();
    await expect(this.page.getByRole('heading', { name: 'Draw your API' })).toBeVisible();
  }

  async openExample(title: string): Promise<void> {
    await this.openStart();
    await this.page.getByRole('button', { name: new RegExp(`^${title}`) }).click();
    await expect(this.canvas.getByRole('group').first()).toBeVisible();
  }

  /** Opens a kept design by its name. */
  async openDesign(name: string): Promise<void> {
    await this.chooseFromMenu('Open a design…');
    const dialog = this.page.getByRole('dialog', { name: 'Open a design' });
    await dialog
      .getByRole('button', { name: new RegExp(`^${escaped(name)}`) })
      .first()
      .click();
    await expect(dialog).toBeHidden();
  }

  /** A node or frame of the canvas by how its accessible name begins: `Route GET /books`, `Lambda books`, `HTTP API Books API`. */
  node(name: string): Locator {
    return this.canvas.getByRole('group', { name: new RegExp(`^${escaped(name)}(,|$)`) });
  }

  connection(route: string, integration: string): Locator {
    return this.canvas.getByRole('button', { name: `Connection from ${route} to ${integration}`, exact: true });
  }

  /** A text field of the form, with suggestions or without. */
  field(label: string): Locator {
    const named = { name: label, exact: true };
    return this.inspector.getByRole('textbox', named).or(this.inspector.getByRole('combobox', named));
  }

  /** Chooses from a list of the form, by its label. */
  async choose(label: string, option: string): Promise<void> {
    await this.inspector.getByRole('combobox', { name: label, exact: true }).selectOption({ label: option });
  }

  /** Types words into a list of the form, each ended with Enter. */
  async list(label: string, ...words: string[]): Promise<void> {
    const box = this.inspector.getByLabel(label, { exact: true });
    for (const word of words) {
      await box.fill(word);
      await box.press('Enter');
    }
  }

  /** A folded part of the form, unfolded. */
  async part(title: string): Promise<Locator> {
    const summary = this.page.locator('summary', { hasText: new RegExp(`^${escaped(title)}`) });
    const part = this.inspector.locator('details').filter({ has: summary });
    await expect(part).toBeVisible();
    if ((await part.getAttribute('open')) === null) await part.locator('summary').click();
    return part;
  }

  /** Selects an API by the caption of its frame. */
  async selectApi(name: string): Promise<void> {
    await this.node(`HTTP API ${name}`).getByText(name, { exact: true }).click();
    await expect(this.inspector.getByText(/^API with/)).toBeVisible();
  }

  /** Drags an item of the palette to a point of the canvas, in pixels from its top left corner. */
  async dragFromPalette(item: string, x: number, y: number): Promise<void> {
    const box = await boxOf(this.canvas);
    await this.drag(this.paletteItem(item), { x: box.x + x, y: box.y + y });
  }

  /** Drags an item of the menu under “More” to a point of the canvas. */
  async dragFromMore(item: string, x: number, y: number): Promise<void> {
    await this.paletteItem('More').click();
    const box = await boxOf(this.canvas);
    await this.drag(this.page.getByRole('menuitem', { name: new RegExp(`^${escaped(item)}`) }), {
      x: box.x + x,
      y: box.y + y,
    });
  }

  /** A folded part of the form by its title. */
  section(title: string): Locator {
    return this.inspector.locator('details').filter({ has: this.page.getByText(title, { exact: true }) });
  }

  async unfold(title: string): Promise<Locator> {
    const section = this.section(title);
    if ((await section.getAttribute('open')) === null) await section.locator('summary').click();
    return section;
  }

  paletteItem(item: string): Locator {
    return this.page
      .getByRole('toolbar', { name: 'Add to the design' })
      .getByRole('button', { name: item, exact: true });
  }

  /** Draws a connection with the mouse from a route's handle to an integration's. */
  async connect(route: string, integration: string): Promise<void> {
    await this.drag(handleOf(this.node(route)), await middleOf(handleOf(this.node(integration))));
  }

  async drag(from: Locator, to: { x: number; y: number }): Promise<void> {
    const start = await middleOf(from);
    const { mouse } = this.page;
    await mouse.move(start.x, start.y);
    await mouse.down();
    await mouse.move(start.x + 8, start.y + 4, { steps: 2 });
    await mouse.move(to.x, to.y, { steps: 12 });
    await mouse.up();
  }

  async saved(): Promise<void> {
    await expect(this.page.getByRole('banner').getByText(/^Saved/)).toBeVisible();
  }

  /** The link that the share dialog offers. */
  async shareLink(): Promise<string> {
    await this.page.getByRole('button', { name: 'Share', exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Share' });
    const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(dialog).toBeHidden();
    return link;
  }

  /** What the export dialog downloads for a target, by path. */
  async download(target: 'CloudFormation' | 'CDK' | 'OpenAPI' | 'AsyncAPI'): Promise<Record<string, string>> {
    await this.page.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('radio', { name: new RegExp(`^${target}`) }).click();
    await expect(dialog.getByRole('list', { name: 'Files' }).getByRole('listitem').first()).toBeVisible();
    const several = (await dialog.getByRole('list', { name: 'Files' }).getByRole('listitem').count()) > 1;
    const arriving = this.page.waitForEvent('download');
    await dialog.getByRole('button', { name: several ? /zip/i : 'Download', exact: !several }).click();
    const files = await readDownload(await arriving);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(dialog).toBeHidden();
    return files;
  }
}

/** The files of a download by path; a zip's, if it is one. */
export async function readDownload(download: Download): Promise<Record<string, string>> {
  const name = download.suggestedFilename();
  const bytes = await readFile(await download.path());
  const decoder = new TextDecoder();
  const files = name.endsWith('.zip') ? unzipSync(bytes) : { [name]: bytes };
  return Object.fromEntries(Object.entries(files).map(([path, data]) => [path, decoder.decode(data)]));
}

/** The handle of a node that a connection starts or ends at. */
export function handleOf(node: Locator): Locator {
  return node.locator('.react-flow__handle').first();
}

export async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await boxOf(locator);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator} is not on the screen.`);
  return box;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

export const test = base.extend<{ designer: Designer }>({
  designer: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await use(new Designer(page));
    expect(errors, 'errors in the page').toEqual([]);
  },
});
export { expect };
