import { schemaRule } from './schemaRule.ts';

export const schemaVersion = schemaRule('newer', {
  code: 'schema/newer-keyword',
  severity: 'error',
  fix: 'Say it as OpenAPI 3.0 does, the only version that API Gateway imports and exports.',
  source: 'API Gateway Developer Guide, Working with OpenAPI definitions for HTTP APIs; OpenAPI 3.0.3, Schema Object.',
});
