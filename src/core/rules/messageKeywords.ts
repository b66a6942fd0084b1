import { messageSchemaRule } from './messageSchemaRule.ts';

export const messageKeywords = messageSchemaRule(7, ['keyword'], {
  code: 'documentation/message-keyword',
  severity: 'error',
  title: 'The schema of a documented message misuses a keyword',
  reason:
    'A keyword that draft 7 does not know says nothing, and one with a value of the wrong type makes the document invalid.',
  fix: 'Correct the keyword.',
  source: 'AsyncAPI 3.0, Schema Object: a JSON Schema of draft 7.',
});
