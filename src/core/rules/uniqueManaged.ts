import { setAt } from '../commands/setAt.ts';
import { managedId } from '../model/lambdaFunction.ts';
import { shortNameOf } from '../model/naming.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueManaged: Rule = {
  code: 'function/duplicate-connections',
  severity: 'warning',
  title: 'A function may manage the same connections by two grants',
  reason: 'The same statement again allows nothing more. If each names a variable, the same URL comes in two of them.',
  fix: 'Keep one of them.',
  source: 'IAM User Guide, "Policy evaluation logic": the same statement again allows nothing more.',
  each: 'function',
  *check(handler, design) {
    if (handler.source !== 'new') return;
    const { id, connections } = handler;
    const managed = connections.map((one, index) => ({
      target: managedId(one),
      field: `connections.${index}.${one.scope === 'api' ? 'apiId' : 'stageId'}`,
    }));
    for (const { item } of repeated(managed, ({ target }) => target)) {
      yield {
        message: `${shortNameOf(design, id)} may manage the connections of ${shortNameOf(design, item.target)} by two grants.`,
        subject: { id, field: item.field },
      };
    }
  },
  quickFixes(handler, _design, { subject }) {
    if (handler.source !== 'new') return [];
    const { id, connections } = handler;
    const later = Number(subject.field?.split('.')[1]);
    const target = connections[later];
    if (!target) return [];
    const earlier = connections.findIndex((one) => managedId(one) === managedId(target));
    return [
      setAt('Take the later grant away', id, `connections.${later}`, undefined),
      setAt('Take the earlier grant away', id, `connections.${earlier}`, undefined),
    ];
  },
};
