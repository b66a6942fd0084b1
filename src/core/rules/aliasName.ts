import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const NAME = /^(?!\d+$)[\w-]{1,128}$/;

export const aliasName: Rule = {
  code: 'function/alias-name',
  severity: 'error',
  fix: 'Use 1 to 128 letters, digits, - and _, and not digits alone.',
  source: 'AWS Lambda API reference, CreateAlias: Name.',
  *check(design) {
    for (const handler of Object.values(design.functions)) {
      if (handler.source !== 'new' || handler.qualifier?.kind !== 'alias' || NAME.test(handler.qualifier.name))
        continue;
      yield {
        message: `The alias of ${shortNameOf(design, handler.id)} has a name that Lambda does not take.`,
        subject: { id: handler.id, field: 'qualifier.name' },
      };
    }
  },
};
