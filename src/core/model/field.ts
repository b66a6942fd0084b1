import { z } from 'zod';
import type { Protocol } from './protocol.ts';

/** What a person is told about one field; the inspector, the diagnostics and the docs all read it here. */
export interface FieldMeta {
  label: string;
  /** One or two plain sentences, where the term is not obvious. */
  help?: string;
  /** Written after the value: `ms`, `requests/s`. */
  unit?: string;
  /** What API Gateway does when the field is left empty, or an example, shown in the empty field. */
  placeholder?: string;
  /** Set in the monospaced face: keys, paths, ARNs, URLs, code. */
  mono?: boolean;
  /** Edited in several lines. */
  multiline?: boolean;
  /** What each value of an enumeration is called, where its own spelling is not enough. */
  options?: Readonly<Record<string, string>>;
  /** Column titles of a table of pairs. */
  columns?: readonly [string, string];
  /** The only protocol whose APIs know the field; a rule says so where another one has it. */
  only?: Protocol;
  /** What is offered while it is typed; for a table of pairs, in each of its columns. */
  suggestions?: readonly SuggestionList[];
}

/** The lists of suggestions; `suggestions.ts` says what is in each. */
export type SuggestionList =
  | 'request-destination'
  | 'request-source'
  | 'response-destination'
  | 'response-source'
  | 'call-parameter'
  | 'identity-source'
  | 'access-log-variable'
  | 'request-header'
  | 'stage-variable'
  | 'message-expression'
  | 'template-expression'
  | 'reply-expression'
  | 'template-variable'
  | 'message-destination'
  | 'message-source'
  | 'reply-destination'
  | 'reply-source'
  | 'message-identity-source';

export const fieldMeta = z.registry<FieldMeta>();

/** Attaches what a person is told about a field to its schema. */
export function field<S extends z.ZodType>(schema: S, meta: FieldMeta): S {
  fieldMeta.add(schema, meta);
  return schema;
}

/** How a field is edited, derived from its schema. */
export type Control =
  | { kind: 'text' }
  | { kind: 'number' }
  | { kind: 'switch' }
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'choices'; values: readonly string[] }
  | { kind: 'strings' }
  | { kind: 'pairs'; keys: readonly [string, string] }
  | { kind: 'variants'; discriminator: string; variants: readonly Variant[] };

/** One of the shapes that an object may have, by the value of the field that tells them apart. */
export interface Variant {
  value: string;
  schema: z.ZodObject;
}

export interface Field {
  name: string;
  meta: FieldMeta;
  control: Control;
  /** Whether the field may be absent. */
  optional: boolean;
}

/** The fields of an object schema that carry a label, in the order the schema states them. */
export function fieldsOf(schema: z.ZodObject): Field[] {
  const fields: Field[] = [];
  for (const [name, member] of Object.entries(schema.shape)) {
    const meta = fieldMeta.get(member);
    const control = meta && controlOf(member);
    if (meta && control) fields.push({ name, meta, control, optional: member instanceof z.ZodOptional });
  }
  return fields;
}

/** The metadata of one labelled field; a field without any is a bug. */
export function metaOf(schema: z.ZodObject, name: string): FieldMeta {
  const member = schema.shape[name];
  const meta = member && fieldMeta.get(member);
  if (!meta) throw new Error(`The field ${name} has no label.`);
  return meta;
}

function controlOf(schema: z.core.$ZodType): Control | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return controlOf(schema.unwrap());
  if (schema instanceof z.ZodString) return { kind: 'text' };
  if (schema instanceof z.ZodNumber) return { kind: 'number' };
  if (schema instanceof z.ZodBoolean) return { kind: 'switch' };
  if (schema instanceof z.ZodEnum) return { kind: 'choice', values: schema.options.map(String) };
  if (schema instanceof z.ZodArray) {
    const element = schema.element;
    if (element instanceof z.ZodString) return { kind: 'strings' };
    if (element instanceof z.ZodEnum) return { kind: 'choices', values: element.options.map(String) };
    if (element instanceof z.ZodObject) {
      const [first, second] = Object.keys(element.shape);
      if (first !== undefined && second !== undefined) return { kind: 'pairs', keys: [first, second] };
    }
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    return { kind: 'variants', discriminator: schema.def.discriminator, variants: variantsOf(schema) };
  }
  return undefined;
}

/** The variants of a discriminated union, in the order the schema states them. */
export function variantsOf(union: z.ZodDiscriminatedUnion): Variant[] {
  return union.options.flatMap((option) => {
    const literal = option instanceof z.ZodObject ? option.shape[union.def.discriminator] : undefined;
    return option instanceof z.ZodObject && literal instanceof z.ZodLiteral
      ? [{ value: String(literal.value), schema: option }]
      : [];
  });
}

/** The least that an object may hold: what is optional is absent, what has a default has it, the rest is empty. */
export function blankOf(schema: z.ZodObject): Record<string, unknown> {
  const blank: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(schema.shape)) {
    const value = blankValue(member);
    if (value !== undefined) blank[name] = value;
  }
  return blank;
}

/** What the required texts of a new object begin with: the example that the empty field shows. */
export function startOf(schema: z.ZodObject): Record<string, string> {
  return Object.fromEntries(
    fieldsOf(schema).flatMap(({ name, optional, control, meta }) =>
      optional || control.kind !== 'text' ? [] : [[name, meta.placeholder ?? '']],
    ),
  );
}

function blankValue(schema: z.core.$ZodType): unknown {
  if (schema instanceof z.ZodOptional) return undefined;
  if (schema instanceof z.ZodDefault) return schema.parse(undefined);
  if (schema instanceof z.ZodLiteral) return schema.value;
  if (schema instanceof z.ZodString) return '';
  if (schema instanceof z.ZodNumber) return 0;
  if (schema instanceof z.ZodBoolean) return false;
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodArray) return [];
  if (schema instanceof z.ZodObject) return blankOf(schema);
  if (schema instanceof z.ZodDiscriminatedUnion) return schema.options[0] && blankValue(schema.options[0]);
  return undefined; // a reference: only the caller knows what to refer to
}
