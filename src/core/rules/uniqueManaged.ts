import { shortNameOf } from '../model/naming.ts';
import { newFunctionsOf } from './newFunctionsOf.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueManaged: Rule = {
  code: 'function/duplicate-connections',
  severity: 'warning',
  fix: 'Keep one of them.',
  source: 'IAM User Guide, "Policy evaluation logic": the same statement again allows nothing more.',
  *check(design) {
    for (const { id, connections } of newFunctionsOf(design)) {
      const managed = connections.map((one, index) => ({
        target: one.scope === 'api' ? one.apiId : one.stageId,
        field: `connections.${index}.${one.scope === 'api' ? 'apiId' : 'stageId'}`,
      }));
      for (const { item } of repeated(managed, ({ target }) => target)) {
        yield {
          message: `${shortNameOf(design, id)} may manage the connections of ${shortNameOf(design, item.target)} by two grants.`,
          subject: { id, field: item.field },
        };
      }
    }
  },
};
