import { z } from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { withAttachedSilences } from './attachedSilences.ts';
import { Design, emptyDesign, TABLES } from './design.ts';
import { completeLayout, emptyLayout, Layout } from './layout.ts';
import { MIGRATIONS } from './migrations.ts';
import { brokenReference } from './references.ts';

/** The version of the document format: one more than there are migrations. */
export const DOCUMENT_VERSION = MIGRATIONS.length + 1;

/** A document as text may have this many characters at most; 300 routes with 300 integrations take a tenth of it. */
export const MAX_DOCUMENT_LENGTH = 4_000_000;

/** What is saved, linked and opened. What is drawn (`layout`) is kept apart from what is deployed (`design`). */
export const PorticoDocument = z.strictObject({
  version: z.literal(DOCUMENT_VERSION),
  design: Design,
  layout: Layout,
});
export type PorticoDocument = z.infer<typeof PorticoDocument>;

export function emptyDocument(name: string): PorticoDocument {
  return { version: DOCUMENT_VERSION, design: emptyDesign(name), layout: emptyLayout() };
}

export function documentOf(design: Design, layout: Layout = emptyLayout()): PorticoDocument {
  return { version: DOCUMENT_VERSION, design, layout: completeLayout(design, layout) };
}

/** Reads a saved document. The reason says what is wrong and where. */
export function readDocument(text: string): Result<PorticoDocument> {
  if (text.length > MAX_DOCUMENT_LENGTH) {
    return fail(`This is too large to be a Portico design: ${text.length.toLocaleString('en')} characters.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return fail(
      `This is not a Portico design: it is not valid JSON (${error instanceof Error ? error.message : error}).`,
    );
  }
  return parseDocument(value);
}

/** The one door for documents from files, links and the browser's storage: migrated, checked, every reference resolved. */
export function parseDocument(value: unknown): Result<PorticoDocument> {
  if (typeof value !== 'object' || value === null || !('version' in value) || !('design' in value)) {
    return fail('This is not a Portico design: a design is a JSON object with “version” and “design”.');
  }
  const { version } = value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return fail(`This design has no version that Portico knows: ${JSON.stringify(version)?.slice(0, 40)}.`);
  }
  if (version > DOCUMENT_VERSION) {
    return fail(
      `This design was made by a newer Portico (format ${version}; this one reads up to ${DOCUMENT_VERSION}). Reload the page to get the newest.`,
    );
  }
  let migrated: object = 'layout' in value ? value : { ...value, layout: emptyLayout() };
  for (const migration of MIGRATIONS.slice(version - 1)) migrated = migration(migrated);
  const parsed = PorticoDocument.safeParse(migrated);
  if (!parsed.success) return fail(`This design cannot be read. ${describeIssues(parsed.error)}`);
  const dangling = danglingReference(parsed.data.design);
  if (dangling) return fail(`This design cannot be read. ${dangling}`);
  const { layout } = parsed.data;
  const design = withAttachedSilences(parsed.data.design);
  return ok({ ...parsed.data, design, layout: completeLayout(design, layout) });
}

/** A document as it is saved: stable, and readable in a diff. */
export function writeDocument(document: PorticoDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function describeIssues(error: z.ZodError): string {
  const shown = error.issues.slice(0, 3).map((issue) => `At ${issue.path.join(' › ') || 'the top'}: ${issue.message}.`);
  const more = error.issues.length - shown.length;
  return more > 0 ? `${shown.join(' ')} And ${more} more.` : shown.join(' ');
}

function danglingReference(design: Design): string | undefined {
  for (const table of Object.values(TABLES)) {
    for (const [id, entity] of Object.entries(design[table])) {
      if (entity.id !== id) return `${id} is filed under another id than its own, ${entity.id}.`;
      const broken = brokenReference(design, entity);
      if (!broken) continue;
      switch (broken.why) {
        case 'missing':
          return `${id} refers to ${broken.id}, which is not there.`;
        case 'other-api':
          return `${id} refers to ${broken.id}, which belongs to another API.`;
        case 'other-kind':
          return `${id} refers to ${broken.id}, which is another kind of resource.`;
        case 'other-protocol':
          return `${id} refers to ${broken.id}, which is an API of another protocol.`;
      }
    }
  }
  return undefined;
}
