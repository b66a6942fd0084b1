import { messageSchemaRule } from './messageSchemaRule.ts';

export const modelDraft = messageSchemaRule(4, ['newer'], {
  code: 'model/newer-keyword',
  severity: 'warning',
  title: 'A model uses what came after draft 4',
  reason:
    'Models are read as draft 4. What later drafts brought may be refused, or may be ignored, so that messages pass which should not.',
  unverified: true,
  fix: 'Say it as draft 4 does.',
  source:
    'API Gateway Developer Guide, "Set up request validation for WebSocket APIs": models are JSON Schemas of draft 4; what later drafts brought may be refused or ignored.',
});
