import { z } from 'zod';
import { type Design, ENTITY_SCHEMAS, kindOf } from '../../../core/model/design.ts';
import { variantsOf } from '../../../core/model/field.ts';
import type { EntityId } from '../../../core/model/ids.ts';
import { fieldOf } from '../fields/fieldValue.ts';

/** The schema that all of several entities have: of their kind, and of their variant where it has variants. */
export function sharedSchema(design: Design, ids: readonly EntityId[]): z.ZodObject | undefined {
  const [kind, ...others] = new Set(ids.map(kindOf));
  if (!kind || others.length > 0) return undefined;
  const schema: z.ZodType = ENTITY_SCHEMAS[kind];
  if (schema instanceof z.ZodObject) return schema;
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return undefined;
  const variant = fieldOf(design, ids, schema._zod.def.discriminator);
  return variantsOf(schema).find(({ value }) => value === variant)?.schema;
}
