import { shortNameOf } from '../model/naming.ts';
import { integrationsOf, roleCarriesTags } from '../model/queries.ts';
import { COMMON_TAG_TEXT } from '../model/tag.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const tagForRole: Rule = {
  code: 'tag/role',
  severity: 'error',
  fix: 'Use letters, digits, spaces and + - = . _ : / @, and no key twice in another case; or give the integration a role that exists.',
  source: 'IAM User Guide, "Rules for tagging in IAM and AWS STS".',
  *check(design) {
    for (const { id, tags } of Object.values(design.apis)) {
      const caller = integrationsOf(design, id).find((one) => roleCarriesTags(design, one));
      if (!caller) continue;
      const whose = `the role for ${shortNameOf(design, caller.id)} carries the tags of ${shortNameOf(design, id)}`;
      for (const { key, value } of tags) {
        if (COMMON_TAG_TEXT.test(key) && COMMON_TAG_TEXT.test(value)) continue;
        yield {
          message: `IAM refuses the characters of the tag ${key}, and ${whose}.`,
          subject: { id, field: 'tags' },
        };
      }
      for (const { item, first } of repeated(tags, ({ key }) => key.toLowerCase())) {
        if (item.key === first.key) continue;
        yield {
          message: `To IAM the tag keys ${first.key} and ${item.key} are the same, and ${whose}.`,
          subject: { id, field: 'tags' },
        };
      }
    }
  },
};
