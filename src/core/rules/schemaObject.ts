import { schemaRule } from './schemaRule.ts';

export const schemaObject = schemaRule('shape', {
  code: 'schema/object',
  severity: 'error',
  title: 'A schema is no JSON object',
  reason: 'OpenAPI takes schemas that are objects, so the documents leave this one out.',
  fix: 'Write the schema as an object; until then the OpenAPI documents leave it out.',
  source: 'OpenAPI 3.0.3, Schema Object.',
});
