import { schemaRule } from './schemaRule.ts';

export const schemaVersion = schemaRule('newer', {
  code: 'schema/newer-keyword',
  severity: 'error',
  title: 'A schema uses what OpenAPI 3.0 does not know',
  reason:
    'API Gateway imports OpenAPI 3.0 alone, whose schemas are older than JSON Schema 2020-12. What came later is refused, or says nothing.',
  fix: 'Say it as OpenAPI 3.0 does, the only version that API Gateway imports and exports.',
  source:
    'API Gateway Developer Guide, "Working with OpenAPI definitions for HTTP APIs"; OpenAPI 3.0.3, Schema Object.',
});
