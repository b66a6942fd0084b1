import { deleteEntities } from '../commands/deleteEntities.ts';
import { shortNameOf } from '../model/naming.ts';
import { usersOf } from '../model/queries.ts';
import { RESOURCE_KINDS } from '../model/resource.ts';
import type { Rule } from './rule.ts';

export const usedResource: Rule = {
  code: 'resource/unused',
  severity: 'warning',
  title: 'Nothing uses a resource',
  reason:
    'A resource is deployed for what calls, trusts or notifies it. Without a user it is not deployed at all, which whoever drew it may not expect.',
  fix: 'Let an integration, an authorizer or an alarm use it, or delete it.',
  source: 'Exports leave out what nothing uses.',
  each: 'resource',
  *check({ id, kind }, design) {
    if (usersOf(design, id).length > 0) return;
    yield {
      message: `Nothing uses the ${RESOURCE_KINDS[kind].label.toLowerCase()} ${shortNameOf(design, id)}; the exports leave it out.`,
      subject: { id },
    };
  },
  quickFixes: ({ id }, design) => [deleteEntities(design, [id])],
};
