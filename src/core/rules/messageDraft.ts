import { messageSchemaRule } from './messageSchemaRule.ts';

export const messageDraft = messageSchemaRule(7, ['newer'], {
  code: 'documentation/message-newer-keyword',
  severity: 'warning',
  fix: 'Say it as draft 7 does.',
  source: 'AsyncAPI 3.0, Schema Object: a JSON Schema of draft 7.',
});
