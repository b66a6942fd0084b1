import { templateRule } from './templateRule.ts';

export const templateNames = templateRule('name', {
  code: 'integration/template-name',
  severity: 'warning',
  fix: 'Use a variable of templates, such as $input, $context or $util, or #set one of your own.',
  source: 'API Gateway Developer Guide, "WebSocket API mapping template reference for API Gateway".',
});
