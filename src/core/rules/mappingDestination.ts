import { parseDestination } from '../model/mappingSyntax.ts';
import { shortened } from '../model/shortened.ts';
import { mappedOf } from './mappedOf.ts';
import type { Rule } from './rule.ts';

const FORMS = {
  request: 'append:, overwrite: or remove:, then header.name or querystring.name; or overwrite:path',
  response: 'append:, overwrite: or remove:, then header.name; or overwrite:statuscode',
} as const;

export const mappingDestination: Rule = {
  code: 'integration/mapping-destination',
  severity: 'error',
  fix: 'Say what is changed as API Gateway spells it, such as append:header.x-request-id.',
  source: 'API Gateway Developer Guide, "Transform API requests and responses for HTTP APIs".',
  *check(design) {
    for (const { id, side, what, mappings, field } of mappedOf(design)) {
      for (const { destination } of mappings) {
        if (parseDestination(side, destination)) continue;
        yield {
          message: `A mapping of ${what} changes ${shortened(destination) || 'nothing'}; it takes ${FORMS[side]}.`,
          subject: { id, field },
        };
      }
    }
  },
};
