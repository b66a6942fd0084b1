import { schemaRule } from './schemaRule.ts';

export const schemaKeywords = schemaRule('keyword', {
  code: 'schema/keyword',
  severity: 'error',
  fix: 'Correct the keyword, or begin its name with x-.',
  source: 'OpenAPI 3.0.3, Schema Object.',
});
