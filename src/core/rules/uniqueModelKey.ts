import { shortened } from '../model/shortened.ts';
import { modelKeysOf } from './modelKeysOf.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueModelKey: Rule = {
  code: 'route/model-key',
  severity: 'error',
  fix: 'Give each model a key of its own, such as $default.',
  source: 'API Gateway V2 API reference, CreateRoute: RequestModels is a map of selection keys.',
  *check(design) {
    for (const { id, what, models, field } of modelKeysOf(design)) {
      const listed = models.map(({ key }, index) => ({ key, field: `${field}.${index}.key` }));
      for (const { key, field } of listed)
        if (key === '') yield { message: `A model for ${what} has no key that leads to it.`, subject: { id, field } };
      const keyed = listed.filter(({ key }) => key !== '');
      for (const { item } of repeated(keyed, ({ key }) => key))
        yield {
          message: `There are two models for ${what} under the key ${shortened(item.key)}; the later one counts.`,
          subject: { id, field: item.field },
        };
    }
  },
};
