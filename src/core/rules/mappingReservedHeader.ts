import { isReservedHeader, parseDestination } from '../model/mappingSyntax.ts';
import { mappedOf } from './mappedOf.ts';
import type { Rule } from './rule.ts';

export const mappingReservedHeader: Rule = {
  code: 'integration/reserved-header',
  severity: 'error',
  fix: 'Use a header of another name.',
  source: 'API Gateway Developer Guide, "Transform API requests and responses for HTTP APIs": reserved headers.',
  *check(design) {
    for (const { id, side, what, mappings, field } of mappedOf(design)) {
      for (const { destination } of mappings) {
        const parsed = parseDestination(side, destination);
        if (parsed?.place !== 'header' || !isReservedHeader(parsed.name)) continue;
        yield {
          message: `A mapping of ${what} changes the header ${parsed.name}, which API Gateway keeps for itself.`,
          subject: { id, field },
        };
      }
    }
  },
};
