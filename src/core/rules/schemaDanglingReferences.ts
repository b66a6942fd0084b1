import { schemaRule } from './schemaRule.ts';

export const schemaDanglingReferences = schemaRule('dangling-reference', {
  code: 'schema/dangling-reference',
  severity: 'error',
  fix: 'Add a shared schema of that name, or correct the reference.',
  source:
    'API Gateway Developer Guide, Working with OpenAPI definitions for HTTP APIs: a reference that leads nowhere is a warning, which fails an import that fails on warnings.',
});
