import { setAt } from '../commands/setAt.ts';
import type { Design } from '../model/design.ts';
import { byNumber, isKind, type UsagePlanId } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { distinctName, freeName, normalisedName, repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const apiKeyName: Rule = {
  code: 'usage-plan/key-name',
  severity: 'warning',
  title: 'An API key has no name, or that of another',
  reason:
    'By its name a key is found in the console again, to give its value to a client or to take it back. Keys of one name look the same there.',
  fix: 'Give each key a name of its own.',
  source: 'Resource names in the exports follow from names; in the console, keys of one name look the same.',
  *check(design) {
    const keys = newKeys(design);
    for (const { id, name, field } of keys)
      if (name === '') yield { message: `A key of ${shortNameOf(design, id)} has no name.`, subject: { id, field } };
    for (const { item } of repeated(
      keys.filter(({ name }) => name !== ''),
      ({ name }) => normalisedName(name),
    ))
      yield {
        message: `Another API key has the name ${shortened(item.name)} too; the exports tell them apart by a number.`,
        subject: { id: item.id, field: item.field },
      };
  },
  quickFixes(design, { subject: { id, field } }) {
    const plan = isKind('usagePlan', id) && design.usagePlans[id];
    const keys = newKeys(design);
    const key = keys.find((candidate) => candidate.id === id && candidate.field === field);
    if (!plan || !key) return [];
    const taken = keys.map(({ name }) => name);
    const made =
      key.name === '' ? freeName(`${plan.name.trim() || 'client'}-key`, taken) : distinctName(key.name, taken);
    return [setAt(`Call it ${shortened(made)}`, plan.id, key.field, made)];
  },
  fixAll: true,
  mayBreak: true,
};

/** The keys that the export creates, plan by plan. */
function newKeys(design: Design): { id: UsagePlanId; name: string; field: string }[] {
  return Object.values(design.usagePlans)
    .sort(byNumber)
    .flatMap(({ id, keys }) =>
      keys.flatMap((key, index) =>
        key.source === 'new' ? [{ id, name: key.name.trim(), field: `keys.${index}.name` }] : [],
      ),
    );
}
