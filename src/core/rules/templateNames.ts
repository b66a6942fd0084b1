import { templateRule } from './templateRule.ts';

export const templateNames = templateRule('name', {
  code: 'integration/template-name',
  severity: 'warning',
  title: 'A template uses a name that nothing sets',
  reason:
    'Velocity leaves a name that it does not know in the text as it is written, so that the integration gets $name in the place of a value. A member that AWS does not list may come to nothing.',
  fix: 'Use a variable of templates, such as $input, $context or $util, or #set one of your own.',
  source: 'API Gateway Developer Guide, "WebSocket API mapping template reference for API Gateway".',
});
