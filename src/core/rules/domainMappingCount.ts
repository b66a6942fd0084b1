import { shortNameOf } from '../model/naming.ts';
import { mappingsOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

const QUOTA = 200;

export const domainMappingCount: Rule = {
  code: 'domain/too-many-mappings',
  severity: 'error',
  fix: 'Use another domain for some of them.',
  source: 'API Gateway Developer Guide, "Quotas for HTTP APIs".',
  *check(design) {
    for (const { id } of Object.values(design.domains)) {
      const count = mappingsOf(design, id).filter((mapping) => mapping.key?.includes('/')).length;
      if (count <= QUOTA) continue;
      yield {
        message: `${shortNameOf(design, id)} has ${count} mappings with keys of several segments; API Gateway allows ${QUOTA}.`,
        subject: { id },
      };
    }
  },
};
