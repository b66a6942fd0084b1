import type { Rule } from './rule.ts';

export const functionNamed: Rule = {
  code: 'function/no-name',
  severity: 'warning',
  fix: 'Give it a name.',
  source: 'Resource names in the exports follow from it.',
  *check(design) {
    for (const { id, name } of Object.values(design.functions)) {
      if (name.trim() !== '') continue;
      yield { message: 'The function has no name; the exports make one up for it.', subject: { id, field: 'name' } };
    }
  },
};
