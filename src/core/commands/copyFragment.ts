import { z } from 'zod';
import { type Design, entitiesOf, entityOf, TABLES } from '../model/design.ts';
import { MAX_DOCUMENT_LENGTH, type PorticoDocument, parseDocument } from '../model/document.ts';
import { type EntityId, type EntityKind, isKind } from '../model/ids.ts';
import { referencesOf, withReferences } from '../model/references.ts';
import { fail, ok, type Result } from '../result.ts';

/** What a copy puts on the clipboard: a document cut down to the copied entities and what they refer to. */
const Fragment = z.strictObject({
  portico: z.literal('fragment'),
  ids: z.array(z.string()),
  document: z.unknown(),
});

export interface Copied {
  /** What was selected, and what belongs to it, as opposed to what is there because the copy refers to it. */
  ids: readonly EntityId[];
  document: PorticoDocument;
}

/** Kinds that a copy does not go on to: a copied route goes nowhere, unless its integration was selected too. */
const LEFT_BEHIND: readonly EntityKind[] = ['integration'];

/** The selected entities with all they own and refer to, or undefined when there is nothing to copy. */
export function copyFragment(document: PorticoDocument, selected: readonly EntityId[]): Copied | undefined {
  const { design } = document;
  const copied = new Set(selected.filter((id) => !isKind('mapping', id) && entityOf(design, id)));
  for (const entity of entitiesOf(design)) {
    if ('apiId' in entity && copied.has(entity.apiId)) copied.add(entity.id);
  }
  for (const mapping of Object.values(design.mappings)) {
    if (copied.has(mapping.domainId) && copied.has(mapping.stageId)) copied.add(mapping.id); // it cannot be without either
  }
  if (copied.size === 0) return undefined;
  return { ids: [...copied], document: { ...document, design: cutDown(design, copied) } };
}

/** The design with the copied entities and all they refer to, directly or not. */
function cutDown(design: Design, copied: ReadonlySet<EntityId>): Design {
  const kept = new Set(copied);
  for (const id of kept) {
    const entity = entityOf(design, id); // a set goes on to what is added on the way
    for (const reference of entity ? referencesOf(entity) : []) {
      if (!LEFT_BEHIND.includes(reference.kind)) kept.add(reference.id);
    }
  }
  const tables = Object.values(TABLES).map((table) => {
    const entities = Object.values(design[table]).flatMap((entity) => {
      const cut = kept.has(entity.id) && withReferences(entity, (id) => (kept.has(id) ? id : undefined));
      return cut ? [[entity.id, cut] as const] : [];
    });
    return [table, Object.fromEntries(entities)];
  });
  const silences = design.silences.filter(({ id }) => id && kept.has(id)); // what is silenced in the whole design is a matter of that design
  return { ...design, silences, ...(Object.fromEntries(tables) as Omit<Design, 'name' | 'description' | 'silences'>) }; // all tables, each of its own kind
}

export function writeFragment(copied: Copied): string {
  return JSON.stringify({ portico: 'fragment', ids: copied.ids, document: copied.document });
}

/** Reads the clipboard; the reason is for a user who pasted something else. */
export function readFragment(text: string): Result<Copied> {
  const foreign = fail('There is nothing on the clipboard that Portico copied.');
  if (text.length > MAX_DOCUMENT_LENGTH) return fail('What is on the clipboard is too large to be pasted.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return foreign;
  }
  const fragment = Fragment.safeParse(value);
  if (!fragment.success) return foreign;
  const document = parseDocument(fragment.data.document);
  if (!document.ok) return document;
  const ids = new Set(fragment.data.ids);
  const known = entitiesOf(document.value.design).flatMap(({ id }) => (ids.has(id) ? id : []));
  return ok({ ids: known, document: document.value });
}
