import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';
import { taggedOf } from './taggedOf.ts';

export const tagValue: Rule = {
  code: 'tag/value-length',
  severity: 'error',
  fix: 'Use at most 256 characters.',
  source: 'AWS General Reference, "Tag naming limits and requirements".',
  *check(design) {
    for (const { id, tags } of taggedOf(design)) {
      for (const { key, value } of tags) {
        if (value.length <= 256) continue;
        yield {
          message: `The tag ${key} of ${shortNameOf(design, id)} has a value of ${value.length} characters; AWS allows 256.`,
          subject: { id, field: 'tags' },
        };
      }
    }
  },
};
