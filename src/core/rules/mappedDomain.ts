import { shortNameOf } from '../model/naming.ts';
import { mappingsOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const mappedDomain: Rule = {
  code: 'domain/no-mapping',
  severity: 'info',
  fix: 'Map it to a stage.',
  source: 'API Gateway Developer Guide, "Custom domain names for HTTP APIs".',
  *check(design) {
    for (const { id } of Object.values(design.domains)) {
      if (mappingsOf(design, id).length > 0) continue;
      yield { message: `${shortNameOf(design, id)} is mapped to no stage, so it answers no request.`, subject: { id } };
    }
  },
};
