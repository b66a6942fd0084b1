import { shortNameOf } from '../model/naming.ts';
import { mappingsOf } from '../model/queries.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueMappingKey: Rule = {
  code: 'mapping/duplicate-key',
  severity: 'error',
  fix: 'Give one of them another key.',
  source:
    'API Gateway Developer Guide, "API mappings for HTTP APIs": a key is unique in its domain, and one mapping may have none.',
  *check(design) {
    for (const domain of Object.values(design.domains)) {
      for (const { item } of repeated(mappingsOf(design, domain.id), (mapping) => mapping.key ?? '')) {
        yield {
          message: item.key
            ? `${shortNameOf(design, domain.id)} has another mapping of the key ${item.key}.`
            : `${shortNameOf(design, domain.id)} has another mapping without a key; only one can answer at its root.`,
          subject: { id: item.id, field: 'key' },
        };
      }
    }
  },
};
