import { messageSchemaRule } from './messageSchemaRule.ts';

export const modelJson = messageSchemaRule(4, ['json', 'shape'], {
  code: 'model/json',
  severity: 'error',
  title: 'The schema of a model is no JSON object',
  reason:
    'A model is a JSON Schema, which is an object. Without the model the exports cannot check the messages it is for.',
  fix: 'Write a JSON object; until then the exports leave the model out.',
  source:
    'API Gateway Developer Guide, "Set up request validation for WebSocket APIs": models are JSON Schemas of draft 4.',
});
