import { shortNameOf } from '../model/naming.ts';
import { usersOf } from '../model/queries.ts';
import { RESOURCE_KINDS } from '../model/resource.ts';
import type { Rule } from './rule.ts';

export const usedResource: Rule = {
  code: 'resource/unused',
  severity: 'warning',
  fix: 'Let an integration, an authorizer or an alarm use it, or delete it.',
  source: 'Exports leave out what nothing uses.',
  *check(design) {
    for (const { id, kind } of Object.values(design.resources)) {
      if (usersOf(design, id).length > 0) continue;
      yield {
        message: `Nothing uses the ${RESOURCE_KINDS[kind].label.toLowerCase()} ${shortNameOf(design, id)}; the exports leave it out.`,
        subject: { id },
      };
    }
  },
};
