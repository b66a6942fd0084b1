import { messageSchemaRule } from './messageSchemaRule.ts';

export const modelKeywords = messageSchemaRule(4, ['keyword'], {
  code: 'model/keyword',
  severity: 'error',
  title: 'The schema of a model misuses a keyword',
  reason:
    'API Gateway checks models when the API is deployed. A keyword that draft 4 does not know, or one with a value of the wrong type, may be refused there, or checks nothing.',
  fix: 'Correct the keyword.',
  source:
    'API Gateway Developer Guide, "Set up request validation for WebSocket APIs": models are JSON Schemas of draft 4.',
});
