import { messageSchemaRule } from './messageSchemaRule.ts';

export const messageJson = messageSchemaRule(7, ['json', 'shape'], {
  code: 'documentation/message-json',
  severity: 'error',
  title: 'The schema of a documented message is no JSON object',
  reason:
    'AsyncAPI holds schemas as objects, so the document leaves this one out and readers do not learn what is in the message.',
  fix: 'Write a JSON object; until then the AsyncAPI document leaves the schema out.',
  source: 'AsyncAPI 3.0, Schema Object: a JSON Schema of draft 7.',
});
