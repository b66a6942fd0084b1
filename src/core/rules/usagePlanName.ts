import { setAt } from '../commands/setAt.ts';
import { createUsagePlan } from '../model/create.ts';
import type { Rule } from './rule.ts';

export const usagePlanName: Rule = {
  code: 'usage-plan/no-name',
  severity: 'error',
  title: 'A usage plan has no name',
  reason: 'CreateUsagePlan asks for one.',
  fix: 'Give it a name.',
  source: 'API Gateway API reference, CreateUsagePlan: name is required.',
  each: 'usagePlan',
  *check({ id, name }) {
    if (name.trim() !== '') return;
    yield { message: 'The usage plan has no name.', subject: { id, field: 'name' } };
  },
  quickFixes({ id }, design) {
    const { name } = createUsagePlan(design);
    return [setAt(`Call it ${name}`, id, 'name', name)];
  },
};
