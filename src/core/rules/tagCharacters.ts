import { shortNameOf } from '../model/naming.ts';
import { COMMON_TAG_TEXT } from '../model/tag.ts';
import type { Rule } from './rule.ts';
import { taggedOf } from './taggedOf.ts';

export const tagCharacters: Rule = {
  code: 'tag/characters',
  severity: 'warning',
  fix: 'Use letters, digits, spaces and + - = . _ : / @.',
  source: 'AWS General Reference, "Tag naming limits and requirements".',
  *check(design) {
    for (const { id, tags } of taggedOf(design)) {
      for (const { key, value } of tags) {
        if (COMMON_TAG_TEXT.test(key) && COMMON_TAG_TEXT.test(value)) continue;
        yield {
          message: `The tag ${key} of ${shortNameOf(design, id)} has characters that some AWS services refuse.`,
          subject: { id, field: 'tags' },
        };
      }
    }
  },
};
