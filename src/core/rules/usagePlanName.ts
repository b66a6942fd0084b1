import type { Rule } from './rule.ts';

export const usagePlanName: Rule = {
  code: 'usage-plan/no-name',
  severity: 'error',
  fix: 'Give it a name.',
  source: 'API Gateway API reference, CreateUsagePlan: name is required.',
  *check(design) {
    for (const { id, name } of Object.values(design.usagePlans)) {
      if (name.trim() !== '') continue;
      yield { message: 'The usage plan has no name.', subject: { id, field: 'name' } };
    }
  },
};
