import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';
import { taggedOf, tagsOf } from './taggedOf.ts';

export const uniqueTagKey: Rule = {
  code: 'tag/duplicate-key',
  severity: 'error',
  title: 'Two tags of a resource have the same key',
  reason:
    'A resource has one value for each key. In a template the tags are a map, which would hold one of the two and drop the other.',
  fix: 'Keep one of them.',
  source: 'AWS General Reference, "Tag naming limits and requirements".',
  *check(design) {
    for (const { id, tags } of taggedOf(design)) {
      for (const { item } of repeated(tags, (tag) => tag.key)) {
        yield {
          message: `${shortNameOf(design, id)} has two tags of the key ${shortened(item.key) || '(empty)'}.`,
          subject: { id, field: 'tags' },
          about: item.key,
        };
      }
    }
  },
  quickFixes(design, { subject: { id }, about = '' }) {
    const tags = tagsOf(design, id);
    if (id === 'design' || !tags) return [];
    const [first, second] = tags.flatMap(({ key }, index) => (key === about ? [index] : []));
    const remove = (index: number | undefined) => {
      const value = index === undefined ? undefined : tags[index]?.value;
      return value === undefined
        ? []
        : [
            setAt(
              `Remove ${shortened(about) || '(empty)'} = ${shortened(value) || '(empty)'}`,
              id,
              `tags.${index}`,
              undefined,
            ),
          ];
    };
    const alike = first !== undefined && second !== undefined && tags[first]?.value === tags[second]?.value;
    return alike ? remove(second) : [...remove(second), ...remove(first)];
  },
};
