import { z } from 'zod';
import { type Design, ENTITY_SCHEMAS, entitiesOf, kindOf } from './design.ts';
import { ENTITY_KINDS } from './ids.ts';

/**
 * What the model lets a design choose: to set an optional field, to say other than the default, to be one of several
 * variants. A schema that several kinds share is one choice. For the test that asks whether the examples show them all.
 */

/** Every choice, by the path of the first place that offers it: `integration·sqs.call·SQS-SendMessage.delaySeconds`. */
export function modelChoices(): Map<z.core.$ZodType, string> {
  const choices = new Map<z.core.$ZodType, string>();
  const offer = (schema: z.core.$ZodType, path: string): void => {
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
      if (!choices.has(schema)) choices.set(schema, path);
      offer(schema.unwrap(), path);
    } else if (schema instanceof z.ZodArray) offer(schema.element, path);
    else if (schema instanceof z.ZodDiscriminatedUnion) {
      for (const option of schema.options) {
        const at = `${path}·${tagsOf(schema, option).join('|')}`;
        if (!choices.has(option)) choices.set(option, at);
        offer(option, at);
      }
    } else if (schema instanceof z.ZodObject) {
      for (const [name, member] of Object.entries(schema.shape)) offer(member, `${path}.${name}`);
    }
  };
  for (const kind of ENTITY_KINDS) offer(ENTITY_SCHEMAS[kind], kind);
  return choices;
}

/** The choices that a design makes. */
export function choicesIn(design: Design): Set<z.core.$ZodType> {
  const made = new Set<z.core.$ZodType>();
  const see = (schema: z.core.$ZodType, value: unknown): void => {
    if (value === undefined) return;
    if (schema instanceof z.ZodOptional) {
      made.add(schema);
      see(schema.unwrap(), value);
    } else if (schema instanceof z.ZodDefault) {
      if (JSON.stringify(schema.parse(undefined)) !== JSON.stringify(value)) made.add(schema);
      see(schema.unwrap(), value);
    } else if (schema instanceof z.ZodArray && Array.isArray(value)) {
      for (const element of value) see(schema.element, element);
    } else if (typeof value !== 'object' || value === null) {
      return; // texts and numbers are no choices
    } else if (schema instanceof z.ZodDiscriminatedUnion) {
      const tag: unknown = Reflect.get(value, schema._zod.def.discriminator);
      const option = schema.options.find((candidate) => tagsOf(schema, candidate).includes(tag));
      if (!option) return;
      made.add(option);
      see(option, value);
    } else if (schema instanceof z.ZodObject) {
      for (const [name, member] of Object.entries(schema.shape)) see(member, Reflect.get(value, name));
    }
  };
  for (const entity of entitiesOf(design)) see(ENTITY_SCHEMAS[kindOf(entity.id)], entity);
  return made;
}

/** The values that tell a variant from the others. */
function tagsOf(union: z.ZodDiscriminatedUnion, option: z.core.$ZodType): unknown[] {
  return [...(option._zod.propValues?.[union._zod.def.discriminator] ?? [])];
}
