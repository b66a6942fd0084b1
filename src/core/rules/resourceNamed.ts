import type { Rule } from './rule.ts';

export const resourceNamed: Rule = {
  code: 'resource/no-name',
  severity: 'warning',
  fix: 'Give it a name.',
  source: 'Resource names in the exports follow from it.',
  *check(design) {
    for (const { id, name } of Object.values(design.resources)) {
      if (name.trim() !== '') continue;
      yield { message: 'The resource has no name; the exports make one up for it.', subject: { id, field: 'name' } };
    }
  },
};
