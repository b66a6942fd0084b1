import { schemaRule } from './schemaRule.ts';

export const schemaForeignReferences = schemaRule('foreign-reference', {
  code: 'schema/foreign-reference',
  severity: 'error',
  fix: 'Make what it refers to a shared schema of the API.',
  source: 'The OpenAPI documents hold shared schemas and nothing else that a schema could refer to.',
});
