import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';
import { taggedOf, tagsOf } from './taggedOf.ts';

export const tagKey: Rule = {
  code: 'tag/key',
  severity: 'error',
  title: 'The key of a tag is empty, too long, or one of AWS',
  reason: 'AWS refuses the tag, and with it the resource that has it.',
  fix: 'Use 1 to 128 characters that do not start with aws:.',
  source: 'AWS General Reference, "Tag naming limits and requirements".',
  *check(design) {
    for (const { id, tags } of taggedOf(design)) {
      for (const { key } of tags) {
        const problem = problemOf(key);
        if (problem === undefined) continue;
        yield { message: `${problem} (${shortNameOf(design, id)}).`, subject: { id, field: 'tags' }, about: key };
      }
    }
  },
  quickFixes(design, { subject: { id }, about = '' }) {
    const tags = tagsOf(design, id);
    if (id === 'design' || !tags) return [];
    const without = about.replace(/^(aws:)+/i, '');
    if (about.trim() === '' || without === '')
      return [
        setAt(
          'Remove the tag without a key',
          id,
          'tags',
          tags.filter(({ key }) => key !== about),
        ),
      ];
    if (without === about) return [];
    const renamed = tags.map((tag) => (tag.key === about ? { ...tag, key: without } : tag));
    return [setAt(`Call the tag ${shortened(without)}`, id, 'tags', renamed)];
  },
};

function problemOf(key: string): string | undefined {
  if (key.trim() === '') return 'A tag has no key';
  if (key.length > 128)
    return `The tag key ${shortened(key)} has ${key.length.toLocaleString('en')} characters; AWS allows 128`;
  return /^aws:/i.test(key) ? `The tag key ${key} starts with aws:, which AWS keeps for itself` : undefined;
}
