import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { cut, shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';
import { taggedOf, tagsOf } from './taggedOf.ts';

const MAX = 256;

export const tagValue: Rule = {
  code: 'tag/value-length',
  severity: 'error',
  title: 'The value of a tag is too long',
  reason: 'AWS refuses the tag, and with it the resource that has it.',
  fix: `Use at most ${MAX} characters.`,
  source: 'AWS General Reference, "Tag naming limits and requirements".',
  *check(design) {
    for (const { id, tags } of taggedOf(design)) {
      for (const { key, value } of tags) {
        if (value.length <= MAX) continue;
        yield {
          message: `The tag ${shortened(key)} of ${shortNameOf(design, id)} has a value of ${value.length.toLocaleString('en')} characters; AWS allows ${MAX}.`,
          subject: { id, field: 'tags' },
          about: key,
        };
      }
    }
  },
  quickFixes(design, { subject: { id }, about }) {
    const tags = tagsOf(design, id);
    if (id === 'design' || !tags) return [];
    const short = tags.map((tag) => (tag.key === about ? { ...tag, value: cut(tag.value, MAX) } : tag));
    return [setAt(`Cut the value of ${shortened(about ?? '')} after ${MAX} characters`, id, 'tags', short)];
  },
};
