import type { Rule } from './rule.ts';

export const alarmNamed: Rule = {
  code: 'alarm/no-name',
  severity: 'warning',
  fix: 'Give it a name.',
  source: 'Resource names in the exports follow from it.',
  *check(design) {
    for (const { id, name } of Object.values(design.alarms)) {
      if (name.trim() !== '') continue;
      yield { message: 'An alarm has no name.', subject: { id, field: 'name' } };
    }
  },
};
