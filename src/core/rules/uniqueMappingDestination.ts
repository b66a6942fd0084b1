import { parseDestination } from '../model/mappingSyntax.ts';
import { shortened } from '../model/shortened.ts';
import { mappingTablesOf } from './mappedOf.ts';
import { setMappings } from './mappingFixes.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueMappingDestination: Rule = {
  code: 'integration/duplicate-destination',
  severity: 'error',
  title: 'Two parameter mappings change the same thing',
  reason:
    'API Gateway keeps the mappings of an integration by what they change, so that there is one for each. Of two, one would be lost.',
  fix: 'Keep one of them; several sources go into one value, as in ${request.path.a}-${context.requestId}.',
  source: 'API Gateway V2 API reference, CreateIntegration: RequestParameters is a map.',
  each: 'integration',
  *check(integration, design) {
    for (const { id, side, what, mappings, field } of mappingTablesOf(integration, design)) {
      const stated = mappings.filter(({ destination }) => destination !== '');
      for (const { item } of repeated(stated, ({ destination }) => sameDestination(side, destination))) {
        yield {
          message: `Two mappings of ${what} are for ${shortened(item.destination)}.`,
          subject: { id, field },
          about: item.destination,
        };
      }
    }
  },
  quickFixes(integration, design, { subject, about = '' }) {
    const table = mappingTablesOf(integration, design).find(({ field }) => field === subject.field);
    if (!table) return [];
    const { side, mappings, field } = table;
    const same = mappings.map(({ destination }) => sameDestination(side, destination) === sameDestination(side, about));
    const without = (index: number) => mappings.toSpliced(index, 1);
    const name = shortened(about);
    return [
      setMappings(`Delete the later mapping of ${name}`, integration, field, without(same.lastIndexOf(true))),
      setMappings(`Delete the earlier mapping of ${name}`, integration, field, without(same.indexOf(true))),
    ];
  },
};

/** Header names know no case. */
function sameDestination(side: 'request' | 'response', text: string): string {
  return parseDestination(side, text)?.place === 'header' ? text.toLowerCase() : text;
}
