import { shortNameOf } from '../model/naming.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';
import { taggedOf } from './taggedOf.ts';

export const uniqueTagKey: Rule = {
  code: 'tag/duplicate-key',
  severity: 'error',
  fix: 'Keep one of them.',
  source: 'AWS General Reference, "Tag naming limits and requirements".',
  *check(design) {
    for (const { id, tags } of taggedOf(design)) {
      for (const { item } of repeated(tags, (tag) => tag.key)) {
        yield {
          message: `${shortNameOf(design, id)} has two tags of the key ${item.key || '(empty)'}.`,
          subject: { id, field: 'tags' },
        };
      }
    }
  },
};
