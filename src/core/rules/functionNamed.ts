import { setAt } from '../commands/setAt.ts';
import { freshName } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const functionNamed: Rule = {
  code: 'function/no-name',
  severity: 'warning',
  title: 'A function has no name',
  reason:
    'Resource names in the exports follow from names. One that is made up tells nobody who reads the stack what the function does.',
  fix: 'Give it a name.',
  source: 'Resource names in the exports follow from it.',
  each: 'function',
  *check({ id, name }) {
    if (name.trim() !== '') return;
    yield { message: 'The function has no name; the exports make one up for it.', subject: { id, field: 'name' } };
  },
  quickFixes({ id }, design) {
    const taken = Object.values(design.functions).map(({ name }) => name);
    const name = freshName('function', taken);
    return [setAt(`Call it ${name}`, id, 'name', name)];
  },
  fixAll: true,
};
