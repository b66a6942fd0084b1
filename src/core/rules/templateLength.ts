import { templateRule } from './templateRule.ts';

export const templateLength = templateRule('length', {
  code: 'integration/template-length',
  severity: 'error',
  fix: 'Shorten the template, or let a function do the work.',
  source: 'API Gateway V2 API reference, CreateIntegration: a template has at most 32,768 characters.',
});
