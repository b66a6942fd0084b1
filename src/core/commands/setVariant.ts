import { type Entity, entityOf, kindOf, TABLES } from '../model/design.ts';
import { blankOf, variantsOf } from '../model/field.ts';
import type { EntityId } from '../model/ids.ts';
import { unionAt, valueAt, withValueAt } from '../model/paths.ts';
import { fail, ok } from '../result.ts';
import { missingReference } from './addEntities.ts';
import type { Command } from './command.ts';

/**
 * Makes the union under a path of an entity another of its variants, keeping what both have; the entity itself for the
 * empty path. Whatever else the variant needs is taken from `start`, or is empty.
 * @param variant the value that tells it from the others, or undefined to take an optional union away
 * @param label what the union is called in a sentence: `source`
 */
export function setVariant(
  id: EntityId,
  path: string,
  variant: string | undefined,
  label: string,
  start: object = {},
): Command {
  return {
    label: `Change ${label}`,
    apply(document) {
      const { design } = document;
      const entity = entityOf(design, id);
      if (!entity) return fail('It cannot be changed: it is not there any more.');
      const current = path === '' ? entity : valueAt(entity, path);
      const next = variant === undefined ? undefined : asVariant(entity, path, current, variant, start);
      if (next === current) return ok(document);
      const changed = path === '' ? (next as Entity) : withValueAt(entity, path, next); // a variant of the entity's own schema
      const missing = missingReference(design, changed);
      if (missing) return fail(missing);
      const table = TABLES[kindOf(id)];
      return ok({ ...document, design: { ...design, [table]: { ...design[table], [id]: changed } } });
    },
  };
}

function asVariant(entity: Entity, path: string, current: unknown, wanted: string, start: object): unknown {
  const union = unionAt(entity, path);
  const { discriminator } = union.def;
  if (valueAt(current, discriminator) === wanted) return current;
  const variant = variantsOf(union).find(({ value }) => value === wanted);
  if (!variant) throw new Error(`${entity.id} cannot be ${wanted}.`);
  const blank = blankOf(variant.schema);
  const made: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(variant.schema.shape)) {
    const fits = (value: unknown) => value !== undefined && member.safeParse(value).success;
    const value = [valueAt(current, name), valueAt(start, name), blank[name]].find(fits);
    if (value !== undefined) made[name] = value;
  }
  return made;
}
