import { setAt } from '../commands/setAt.ts';
import { isKind } from '../model/ids.ts';
import { freshName, shortNameOf } from '../model/naming.ts';
import { mappingsOf } from '../model/queries.ts';
import { shortened } from '../model/shortened.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueMappingKey: Rule = {
  code: 'mapping/duplicate-key',
  severity: 'error',
  title: 'A domain has two mappings of the same key',
  reason:
    'The key says which stage answers a request, so a domain has each key once, and at most one mapping without any. CreateApiMapping refuses the second.',
  fix: 'Give one of them another key.',
  source:
    'API Gateway Developer Guide, "API mappings for HTTP APIs": a key is unique in its domain, and one mapping may have none.',
  *check(design) {
    for (const domain of Object.values(design.domains)) {
      for (const { item } of repeated(mappingsOf(design, domain.id), (mapping) => mapping.key ?? '')) {
        yield {
          message: item.key
            ? `${shortNameOf(design, domain.id)} has another mapping of the key ${shortened(item.key)}.`
            : `${shortNameOf(design, domain.id)} has another mapping without a key; only one can answer at its root.`,
          subject: { id: item.id, field: 'key' },
        };
      }
    }
  },
  quickFixes(design, { subject: { id } }) {
    const mapping = isKind('mapping', id) && design.mappings[id];
    if (!mapping) return [];
    const taken = mappingsOf(design, mapping.domainId).map(({ key = '' }) => key);
    const made = freshName(mapping.key || 'path', taken);
    return [setAt(`Make its key ${shortened(made)}`, mapping.id, 'key', made)];
  },
};
