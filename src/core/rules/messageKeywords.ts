import { messageSchemaRule } from './messageSchemaRule.ts';

export const messageKeywords = messageSchemaRule(7, ['keyword'], {
  code: 'documentation/message-keyword',
  severity: 'error',
  fix: 'Correct the keyword.',
  source: 'AsyncAPI 3.0, Schema Object: a JSON Schema of draft 7.',
});
