import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { newFunctionsOf } from './newFunctionsOf.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueCallbackVariable: Rule = {
  code: 'function/duplicate-callback-variable',
  severity: 'error',
  fix: 'Give each stage a variable of its own.',
  source: 'AWS Lambda API reference, Environment: Variables is a map.',
  *check(design) {
    for (const { id, connections } of newFunctionsOf(design)) {
      const named = connections.flatMap((managed, index) =>
        managed.scope === 'stage' && managed.urlVariable
          ? [{ name: managed.urlVariable, field: `connections.${index}.urlVariable` }]
          : [],
      );
      for (const { item } of repeated(named, ({ name }) => name)) {
        yield {
          message: `${shortNameOf(design, id)} gets two callback URLs in one variable, ${shortened(item.name)}.`,
          subject: { id, field: item.field },
        };
      }
    }
  },
};
