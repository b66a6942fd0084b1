import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

const NAME = /^(?!\d+$)[\w-]{1,128}$/;

export const aliasName: Rule = {
  code: 'function/alias-name',
  severity: 'error',
  title: 'Lambda does not take the name of an alias',
  reason:
    'Lambda refuses an alias whose name has other characters than letters, digits, - and _, or more than 128, and one of digits alone, which would be the number of a version.',
  fix: 'Use 1 to 128 letters, digits, - and _, and not digits alone.',
  source: 'AWS Lambda API reference, CreateAlias: Name.',
  each: 'function',
  *check(handler, design) {
    if (handler.source !== 'new' || handler.qualifier?.kind !== 'alias' || NAME.test(handler.qualifier.name)) return;
    const { id, qualifier } = handler;
    yield {
      message:
        qualifier.name === ''
          ? `The alias of ${shortNameOf(design, id)} has no name.`
          : `The alias of ${shortNameOf(design, id)} is called ${shortened(qualifier.name)}, a name that Lambda does not take.`,
      subject: { id, field: 'qualifier.name' },
    };
  },
  quickFixes(handler) {
    if (handler.source !== 'new' || handler.qualifier?.kind !== 'alias') return [];
    const { id, qualifier } = handler;
    const plain = qualifier.name
      .trim()
      .replaceAll(/[^\w-]+/g, '-')
      .replace(/^\d+$/, 'v$&')
      .slice(0, 128);
    const name = /[a-zA-Z0-9]/.test(plain) ? plain : 'live';
    return [setAt(`Call it ${shortened(name)}`, id, 'qualifier.name', name)];
  },
};
