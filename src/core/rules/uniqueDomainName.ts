import { batch, type Command } from '../commands/command.ts';
import { deleteEntities } from '../commands/deleteEntities.ts';
import { setAt } from '../commands/setAt.ts';
import type { Design } from '../model/design.ts';
import type { Domain } from '../model/domain.ts';
import { byNumber, isKind } from '../model/ids.ts';
import { freshDomainName, shortNameOf } from '../model/naming.ts';
import { mappingsOf } from '../model/queries.ts';
import { shortened } from '../model/shortened.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueDomainName: Rule = {
  code: 'domain/duplicate-name',
  severity: 'error',
  title: 'Two custom domains have the same name',
  reason:
    'A custom domain name is there once in a Region, across all accounts. CreateDomainName refuses the second; one domain can serve many stages.',
  fix: 'Delete one, and map its APIs from the other.',
  source:
    'API Gateway Developer Guide, "Custom domain names for HTTP APIs": a name is unique in a Region across accounts.',
  *check(design) {
    for (const { item } of duplicates(design)) {
      yield {
        message: `There is another custom domain ${shortNameOf(design, item.id)}.`,
        subject: { id: item.id, field: 'name' },
      };
    }
  },
  quickFixes(design, { subject: { id } }) {
    const domain = isKind('domain', id) && design.domains[id];
    const same = [...duplicates(design)].find(({ item }) => item.id === id);
    if (!domain || !same) return [];
    const taken = Object.values(design.domains).map(({ name }) => name);
    const made = freshDomainName(domain.name, taken);
    return [...merged(design, domain, same.first), setAt(`Call it ${shortened(made)}`, domain.id, 'name', made)];
  },
  mayBreak: true,
};

function duplicates(design: Design): Iterable<{ item: Domain; first: Domain }> {
  return repeated(Object.values(design.domains).sort(byNumber), ({ name }) => name.toLowerCase());
}

/** The second goes and its stages are mapped from the first, where no two have the same key there. */
function merged(design: Design, domain: Domain, first: Domain): Command[] {
  const taken = new Set(mappingsOf(design, first.id).map(({ key = '' }) => key));
  const mappings = mappingsOf(design, domain.id);
  if (mappings.some(({ key = '' }) => taken.has(key))) return [];
  const label = mappings.length > 0 ? 'Delete the second, and map its APIs from the first' : 'Delete the second';
  const moves = mappings.map(({ id }) => setAt('Map it from there', id, 'domainId', first.id));
  return [batch(label, [...moves, deleteEntities(design, [domain.id])])];
}
