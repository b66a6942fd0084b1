import { type MappingSide, parseDestination } from '../model/mappingSyntax.ts';
import { shortened } from '../model/shortened.ts';
import { mappingTablesOf } from './mappedOf.ts';
import { setMappings } from './mappingFixes.ts';
import type { Rule } from './rule.ts';

const FORMS = {
  request: 'append:, overwrite: or remove:, then header.name or querystring.name; or overwrite:path',
  response: 'append:, overwrite: or remove:, then header.name; or overwrite:statuscode',
} as const;

export const mappingDestination: Rule = {
  code: 'integration/mapping-destination',
  severity: 'error',
  title: 'A parameter mapping changes something that API Gateway cannot change',
  reason:
    'API Gateway changes headers, query parameters and the path of a request, and headers and the status of an answer. It refuses an integration that maps anything else, or spells it in another way.',
  fix: 'Say what is changed as API Gateway spells it, such as append:header.x-request-id.',
  source: 'API Gateway Developer Guide, "Transform API requests and responses for HTTP APIs".',
  each: 'integration',
  *check(integration, design) {
    for (const { id, side, what, mappings, field } of mappingTablesOf(integration, design)) {
      for (const { destination } of mappings) {
        if (parseDestination(side, destination)) continue;
        yield {
          message: `A mapping of ${what} changes ${shortened(destination) || 'nothing'}; it takes ${FORMS[side]}.`,
          subject: { id, field },
          about: destination,
        };
      }
    }
  },
  quickFixes(integration, design, { subject, about = '' }) {
    const table = mappingTablesOf(integration, design).find(({ field }) => field === subject.field);
    if (!table) return [];
    const { side, mappings, field } = table;
    const index = mappings.findIndex(({ destination }) => destination === about);
    const mapping = mappings[index];
    if (!mapping) return [];
    const taken = mappings.map(({ destination }) => destination);
    const spellings = spellingsOf(side, about).filter((spelling) => !taken.includes(spelling));
    return [
      ...spellings.map((destination) =>
        setMappings(
          `Write ${shortened(destination)}`,
          integration,
          field,
          mappings.with(index, { destination, value: destination.startsWith('remove:') ? '' : mapping.value }),
        ),
      ),
      setMappings(
        about === '' ? 'Delete the mapping of nothing' : `Delete the mapping of ${shortened(about)}`,
        integration,
        field,
        mappings.toSpliced(index, 1),
      ),
    ];
  },
};

/** What API Gateway takes that is spelled nearly so, most likely first. */
function spellingsOf(side: MappingSide, text: string): string[] {
  const plain = text
    .trim()
    .replace(/^(append|overwrite|remove)[.:]\s*/i, (_, action: string) => `${action.toLowerCase()}:`)
    .replace(/(^|:)(headers?)\./i, '$1header.')
    .replace(/(^|:)(query|queryparams?|querystrings?)\./i, '$1querystring.')
    .replace(/(^|:)status-?code$/i, '$1statuscode');
  const spellings = [plain, `overwrite:${plain}`, `append:${plain}`];
  return spellings.filter((spelling) => parseDestination(side, spelling));
}
