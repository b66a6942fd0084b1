import { messageSchemaRule } from './messageSchemaRule.ts';

export const messageJson = messageSchemaRule(7, ['json', 'shape'], {
  code: 'documentation/message-json',
  severity: 'error',
  fix: 'Write a JSON object; until then the AsyncAPI document leaves the schema out.',
  source: 'AsyncAPI 3.0, Schema Object: a JSON Schema of draft 7.',
});
