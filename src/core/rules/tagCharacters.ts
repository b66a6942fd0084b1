import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { COMMON_TAG_TEXT } from '../model/tag.ts';
import type { Rule } from './rule.ts';
import { taggedOf, tagsOf, withCommonText } from './taggedOf.ts';

export const tagCharacters: Rule = {
  code: 'tag/characters',
  severity: 'warning',
  title: 'A tag has characters that some services refuse',
  reason:
    'Tags are for finding and counting resources across services, and not all of these know characters beyond the common ones.',
  fix: 'Use letters, digits, spaces and + - = . _ : / @.',
  source: 'AWS General Reference, "Tag naming limits and requirements".',
  *check(design) {
    for (const { id, tags } of taggedOf(design)) {
      for (const { key, value } of tags) {
        if (COMMON_TAG_TEXT.test(key) && COMMON_TAG_TEXT.test(value)) continue;
        yield {
          message: `The tag ${shortened(key)} of ${shortNameOf(design, id)} has characters that some AWS services refuse.`,
          subject: { id, field: 'tags' },
          about: key,
        };
      }
    }
  },
  quickFixes(design, { subject: { id }, about }) {
    const tags = tagsOf(design, id);
    if (id === 'design' || !tags) return [];
    const mended = tags.map((tag) => (tag.key === about ? withCommonText(tag) : tag));
    return [setAt(`Put _ in their place in the tag ${shortened(about ?? '')}`, id, 'tags', mended)];
  },
};
