import { schemaRule } from './schemaRule.ts';

export const schemaKeywords = schemaRule('keyword', {
  code: 'schema/keyword',
  severity: 'error',
  title: 'A schema misuses a keyword',
  reason:
    'OpenAPI knows a fixed set of keywords, and what else is wanted begins with x-. A document with others is invalid, and tools refuse it.',
  fix: 'Correct the keyword, or begin its name with x-.',
  source: 'OpenAPI 3.0.3, Schema Object.',
});
