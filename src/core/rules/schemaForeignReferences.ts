import { schemaRule } from './schemaRule.ts';

export const schemaForeignReferences = schemaRule('foreign-reference', {
  code: 'schema/foreign-reference',
  severity: 'error',
  title: 'A schema refers to something that the documents do not hold',
  reason:
    'A reference into another file, or to another place in the document, leads nowhere: what it means is not there for those who read the document.',
  fix: 'Make what it refers to a shared schema of the API.',
  source: 'The OpenAPI documents hold shared schemas and nothing else that a schema could refer to.',
});
