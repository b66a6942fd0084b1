import { schemaRule } from './schemaRule.ts';

export const schemaJson = schemaRule('json', {
  code: 'schema/json',
  severity: 'error',
  fix: 'Correct the JSON; until then the OpenAPI documents leave the schema out.',
  source: 'RFC 8259, The JavaScript Object Notation (JSON) Data Interchange Format.',
});
