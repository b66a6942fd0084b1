import { schemaRule } from './schemaRule.ts';

export const schemaObject = schemaRule('shape', {
  code: 'schema/object',
  severity: 'error',
  fix: 'Write the schema as an object; until then the OpenAPI documents leave it out.',
  source: 'OpenAPI 3.0.3, Schema Object.',
});
