import { schemaRule } from './schemaRule.ts';

export const schemaJson = schemaRule('json', {
  code: 'schema/json',
  severity: 'error',
  title: 'A schema is no JSON',
  reason:
    'What is no JSON cannot be put into a document, so the schema is left out, and the body is documented without one.',
  fix: 'Correct the JSON; until then the OpenAPI documents leave the schema out.',
  source: 'RFC 8259, The JavaScript Object Notation (JSON) Data Interchange Format.',
});
