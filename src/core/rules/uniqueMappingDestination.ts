import { parseDestination } from '../model/mappingSyntax.ts';
import { mappedOf } from './mappedOf.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueMappingDestination: Rule = {
  code: 'integration/duplicate-destination',
  severity: 'error',
  fix: 'Keep one of them; several sources go into one value, as in ${request.path.a}-${context.requestId}.',
  source: 'API Gateway V2 API reference, CreateIntegration: RequestParameters is a map.',
  *check(design) {
    for (const { id, side, what, mappings, field } of mappedOf(design)) {
      const stated = mappings.filter(({ destination }) => destination !== '');
      for (const { item } of repeated(stated, ({ destination }) => sameDestination(side, destination))) {
        yield { message: `Two mappings of ${what} are for ${item.destination}.`, subject: { id, field } };
      }
    }
  },
};

/** Header names know no case. */
function sameDestination(side: 'request' | 'response', text: string): string {
  return parseDestination(side, text)?.place === 'header' ? text.toLowerCase() : text;
}
