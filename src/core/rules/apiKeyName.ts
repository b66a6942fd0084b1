import { byNumber } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { normalisedName, repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const apiKeyName: Rule = {
  code: 'usage-plan/key-name',
  severity: 'warning',
  fix: 'Give each key a name of its own.',
  source: 'Resource names in the exports follow from names; in the console, keys of one name look the same.',
  *check(design) {
    const keys = Object.values(design.usagePlans)
      .sort(byNumber)
      .flatMap(({ id, keys }) =>
        keys.flatMap((key, index) =>
          key.source === 'new' ? [{ id, name: key.name.trim(), field: `keys.${index}.name` }] : [],
        ),
      );
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
};
