import { z } from 'zod';
import { field } from './field.ts';
import { ApiId, SchemaId } from './ids.ts';

const schemaText = field(z.string(), {
  label: 'JSON Schema',
  help: 'As OpenAPI 3.0 knows it. {"$ref": "#/components/schemas/Name"} refers to a shared schema of the API.',
  mono: true,
  multiline: true,
});

/** A JSON Schema that the documentation of several routes of an API shares, under a name. Text, as it may be half typed. */
export const SharedSchema = z.strictObject({
  id: SchemaId,
  apiId: ApiId,
  name: field(z.string(), {
    label: 'Name',
    help: 'Letters, digits, . - and _. Others refer to it as #/components/schemas/Name.',
    placeholder: 'Book',
    mono: true,
  }),
  text: schemaText,
});
export type SharedSchema = z.infer<typeof SharedSchema>;

/** The schema of a body: written in place, or a shared one. */
export const BodySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('inline'), text: schemaText }),
  z.strictObject({ kind: z.literal('shared'), schemaId: SchemaId }),
]);
export type BodySchema = z.infer<typeof BodySchema>;
