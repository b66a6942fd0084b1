import { isKind } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { authorizersOf } from '../model/queries.ts';
import { distinctlyNamed } from './distinctlyNamed.ts';
import { normalisedName, repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueAuthorizerName: Rule = {
  code: 'authorizer/duplicate-name',
  severity: 'warning',
  title: 'Two authorizers of an API have the same name',
  reason:
    'In the console of API Gateway the two look the same, and their resources in the exports differ by a number, which does not say which is which.',
  fix: 'Rename one of them, or let the routes share one authorizer.',
  source: 'Resource names in the exports follow from names; of two equal ones, the second gets a number.',
  *check(design) {
    for (const api of Object.values(design.apis)) {
      const named = authorizersOf(design, api.id).filter(({ name }) => name.trim() !== '');
      for (const { item } of repeated(named, ({ name }) => normalisedName(name))) {
        yield {
          message: `Another authorizer of ${shortNameOf(design, api.id)} has the name ${shortNameOf(design, item.id)} too; the exports tell them apart by a number.`,
          subject: { id: item.id, field: 'name' },
        };
      }
    }
  },
  quickFixes(design, { subject: { id } }) {
    const authorizer = isKind('authorizer', id) && design.authorizers[id];
    return authorizer ? [distinctlyNamed(authorizer, authorizersOf(design, authorizer.apiId))] : [];
  },
  fixAll: true,
  mayBreak: true,
};
