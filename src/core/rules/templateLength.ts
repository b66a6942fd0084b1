import { templateRule } from './templateRule.ts';

export const templateLength = templateRule('length', {
  code: 'integration/template-length',
  severity: 'error',
  topic: 'quota',
  title: 'A template is too long',
  reason:
    'The reference of the API has at most 32,768 characters for a template. The page of quotas has 300 KB, which cannot be raised either.',
  fix: 'Shorten the template, or let a function do the work.',
  source:
    'API Gateway V2 API reference, CreateIntegration: a template has at most 32,768 characters; API Gateway Developer Guide, "Quotas for configuring and running a WebSocket API".',
});
