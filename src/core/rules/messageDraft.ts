import { messageSchemaRule } from './messageSchemaRule.ts';

export const messageDraft = messageSchemaRule(7, ['newer'], {
  code: 'documentation/message-newer-keyword',
  severity: 'warning',
  title: 'A documented message uses what came after draft 7',
  reason:
    'AsyncAPI reads schemas as draft 7, where later keywords say nothing. What they demand is not checked by anybody, and nothing tells so.',
  fix: 'Say it as draft 7 does.',
  source: 'AsyncAPI 3.0, Schema Object: a JSON Schema of draft 7.',
});
