import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';
import { taggedOf } from './taggedOf.ts';

export const tagKey: Rule = {
  code: 'tag/key',
  severity: 'error',
  fix: 'Use 1 to 128 characters that do not start with aws:.',
  source: 'AWS General Reference, "Tag naming limits and requirements".',
  *check(design) {
    for (const { id, tags } of taggedOf(design)) {
      for (const { key } of tags) {
        const problem =
          key.trim() === ''
            ? 'A tag has no key'
            : key.length > 128
              ? `The tag key ${shortened(key)} has ${key.length} characters; AWS allows 128`
              : /^aws:/i.test(key)
                ? `The tag key ${key} starts with aws:, which AWS keeps for itself`
                : undefined;
        if (problem) yield { message: `${problem} (${shortNameOf(design, id)}).`, subject: { id, field: 'tags' } };
      }
    }
  },
};
