import { messageSchemaRule } from './messageSchemaRule.ts';

export const modelKeywords = messageSchemaRule(4, ['keyword'], {
  code: 'model/keyword',
  severity: 'error',
  fix: 'Correct the keyword.',
  source:
    'API Gateway Developer Guide, "Set up request validation for WebSocket APIs": models are JSON Schemas of draft 4.',
});
