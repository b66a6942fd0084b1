import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';
import { taggedOf } from './taggedOf.ts';

export const tagCount: Rule = {
  code: 'tag/too-many',
  severity: 'error',
  fix: 'Remove some.',
  source: 'AWS General Reference, "Tag naming limits and requirements".',
  *check(design) {
    for (const { id, tags } of taggedOf(design)) {
      if (tags.length <= 50) continue;
      yield {
        message: `${shortNameOf(design, id)} has ${tags.length} tags; AWS allows 50.`,
        subject: { id, field: 'tags' },
      };
    }
  },
};
