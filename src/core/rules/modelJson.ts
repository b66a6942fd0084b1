import { messageSchemaRule } from './messageSchemaRule.ts';

export const modelJson = messageSchemaRule(4, ['json', 'shape'], {
  code: 'model/json',
  severity: 'error',
  fix: 'Write a JSON object; until then the exports leave the model out.',
  source:
    'API Gateway Developer Guide, "Set up request validation for WebSocket APIs": models are JSON Schemas of draft 4.',
});
