import { type EntityByKind, entityOf, kindOf, TABLES } from '../model/design.ts';
import type { EntityKind, IdOf } from '../model/ids.ts';
import { nameOf } from '../model/naming.ts';
import { fail, ok } from '../result.ts';
import { missingReference } from './addEntities.ts';
import type { Command } from './command.ts';

type DistributivePartial<T> = T extends unknown ? Partial<Omit<T, 'id' | 'apiId'>> : never;

/** Fields to set; `undefined` takes an optional field away. */
export type Patch<K extends EntityKind> = DistributivePartial<EntityByKind[K]>;

/**
 * Sets fields of one entity. Edits of the same fields of the same entity in a row are one step of the history, as
 * typing is.
 */
export function editEntity<K extends EntityKind>(id: IdOf<K>, patch: Patch<K>, fieldLabel: string): Command {
  return {
    label: `Change ${fieldLabel}`,
    merge: `${id} ${Object.keys(patch).sort().join()} ${fieldLabel}`,
    apply(document) {
      const { design } = document;
      const entity = entityOf(design, id);
      if (!entity) return fail(`It cannot be changed: ${nameOf(design, id)} is not there any more.`);
      const edited = withPatch(entity, patch);
      if (edited === entity) return ok(document);
      const missing = missingReference(design, edited);
      if (missing) return fail(missing);
      const table = TABLES[kindOf(id)];
      return ok({ ...document, design: { ...design, [table]: { ...design[table], [id]: edited } } });
    },
  };
}

/**
 * The object with the patch's fields, the same one when nothing changes; a field set to `undefined` is absent, so that
 * absence has one spelling.
 */
export function withPatch<T extends object>(object: T, patch: object): T {
  if (Object.entries(patch).every(([name, value]) => Object.is(Reflect.get(object, name), value))) return object;
  const merged = { ...object, ...patch };
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined) delete (merged as Record<string, unknown>)[name]; // only optional fields are ever undefined
  }
  return merged;
}
