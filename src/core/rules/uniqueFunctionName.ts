import { byNumber } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { distinctlyNamed } from './distinctlyNamed.ts';
import { normalisedName, repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueFunctionName: Rule = {
  code: 'function/duplicate-name',
  severity: 'warning',
  title: 'Two functions have the same name',
  reason:
    'Resource names in the exports follow from names. Of two equal ones the later gets a number, so that nobody who reads the stack can tell which is which.',
  fix: 'Rename one of them, or let both integrations invoke one function.',
  source: 'Resource names in the exports follow from names; of two equal ones, the second gets a number.',
  *check(design) {
    const named = Object.values(design.functions)
      .filter((handler) => handler.name.trim() !== '')
      .sort(byNumber);
    for (const { item } of repeated(named, (handler) => normalisedName(handler.name))) {
      yield {
        message: `Another function has the name ${shortNameOf(design, item.id)} too; the exports tell them apart by a number.`,
        subject: { id: item.id, field: 'name' },
      };
    }
  },
  quickFixes(design, { subject }) {
    const handlers = Object.values(design.functions);
    const handler = handlers.find(({ id }) => id === subject.id);
    return handler ? [distinctlyNamed(handler, handlers)] : [];
  },
  fixAll: true,
  mayBreak: true,
};
