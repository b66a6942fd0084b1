import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { integrationsOf, roleCarriesTags } from '../model/queries.ts';
import { shortened } from '../model/shortened.ts';
import { COMMON_TAG_TEXT } from '../model/tag.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';
import { withCommonText } from './taggedOf.ts';

export const tagForRole: Rule = {
  code: 'tag/role',
  severity: 'error',
  title: 'A tag of an API is one that its role cannot carry',
  reason:
    'The CDK gives the tags of an API to the role that it creates for a call to a service. IAM knows fewer characters than API Gateway and tells no upper from lower case, and refuses the role.',
  fix: 'Use letters, digits, spaces and + - = . _ : / @, and no key twice in another case; or give the integration a role that exists.',
  source: 'IAM User Guide, "Rules for tagging in IAM and AWS STS".',
  each: 'api',
  *check({ id, tags }, design) {
    const caller = integrationsOf(design, id).find((one) => roleCarriesTags(design, one));
    if (!caller) return;
    const whose = `the role for ${shortNameOf(design, caller.id)} carries the tags of ${shortNameOf(design, id)}`;
    const subject = { id, field: 'tags' };
    for (const { key, value } of tags) {
      if (COMMON_TAG_TEXT.test(key) && COMMON_TAG_TEXT.test(value)) continue;
      yield { message: `IAM refuses the characters of the tag ${shortened(key)}, and ${whose}.`, subject, about: key };
    }
    for (const { item, first } of repeated(tags, ({ key }) => key.toLowerCase())) {
      if (item.key === first.key) continue;
      yield {
        message: `To IAM the tag keys ${shortened(first.key)} and ${shortened(item.key)} are the same, and ${whose}.`,
        subject,
        about: item.key,
      };
    }
  },
  quickFixes({ id, tags }, _design, { about = '' }) {
    const index = tags.findIndex(({ key }) => key === about);
    const tag = tags[index];
    if (!tag) return [];
    const mended = withCommonText(tag);
    if (mended.key !== tag.key || mended.value !== tag.value)
      return [setAt(`Put _ in their place in the tag ${shortened(about)}`, id, `tags.${index}`, mended)];
    return [setAt(`Remove ${shortened(about)} = ${shortened(tag.value) || '(empty)'}`, id, `tags.${index}`, undefined)];
  },
};
