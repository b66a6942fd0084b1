import { z } from 'zod';
import { ENTITY_SCHEMAS, type Entity, kindOf } from './design.ts';
import { variantsOf } from './field.ts';

/** The value under a path such as `cors.allowOrigins` or `responses.0`; undefined where the path leads nowhere. */
export function valueAt(object: unknown, path: string): unknown {
  let value = object;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[step]; // the fields of an object and the items of a list, by name
  }
  return value;
}

/**
 * The object with a value under a path, the same one when nothing changes. What is absent on the way is made;
 * `undefined` takes a field, or an item of a list, away, so that absence has one spelling.
 */
export function withValueAt<T extends object>(object: T, path: string, value: unknown): T {
  const dot = path.indexOf('.');
  const head = dot === -1 ? path : path.slice(0, dot);
  const before: unknown = Reflect.get(object, head);
  const inner = typeof before === 'object' && before !== null ? before : {};
  const after = dot === -1 ? value : withValueAt(inner, path.slice(dot + 1), value);
  if (Object.is(before, after)) return object;
  if (Array.isArray(object)) {
    const items: unknown[] = [...object];
    if (after === undefined) items.splice(Number(head), 1);
    else items[Number(head)] = after;
    return items as unknown as T; // a list stays a list
  }
  const copy: Record<string, unknown> = { ...object, [head]: after };
  if (after === undefined) delete copy[head];
  return copy as T; // the schema that names the path types the value
}

/** The discriminated union under a path of an entity; the entity's own for the empty path. A path to none is a bug. */
export function unionAt(entity: Entity, path: string): z.ZodDiscriminatedUnion {
  let schema: z.core.$ZodType = ENTITY_SCHEMAS[kindOf(entity.id)];
  let value: unknown = entity;
  for (const step of path === '' ? [] : path.split('.')) {
    const object = variantOf(unwrapped(schema), value);
    const member = object instanceof z.ZodArray ? object.element : object instanceof z.ZodObject && object.shape[step];
    if (!member) throw new Error(`${entity.id} has nothing under ${path}.`);
    schema = member;
    value = valueAt(value, step);
  }
  const union = unwrapped(schema);
  if (!(union instanceof z.ZodDiscriminatedUnion)) throw new Error(`${entity.id} has no variants under ${path}.`);
  return union;
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrapped(schema.unwrap()) : schema;
}

/** The variant that a value is, where a schema has several. */
function variantOf(schema: z.core.$ZodType, value: unknown): z.core.$ZodType | undefined {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const known = valueAt(value, schema.def.discriminator);
  return variantsOf(schema).find((variant) => variant.value === known)?.schema;
}
