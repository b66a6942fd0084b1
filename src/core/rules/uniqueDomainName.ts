import { byNumber } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueDomainName: Rule = {
  code: 'domain/duplicate-name',
  severity: 'error',
  fix: 'Delete one, and map its APIs from the other.',
  source:
    'API Gateway Developer Guide, "Custom domain names for HTTP APIs": a name is unique in a Region across accounts.',
  *check(design) {
    const domains = Object.values(design.domains).sort(byNumber);
    for (const { item } of repeated(domains, (domain) => domain.name.toLowerCase())) {
      yield {
        message: `There is another custom domain ${shortNameOf(design, item.id)}.`,
        subject: { id: item.id, field: 'name' },
      };
    }
  },
};
