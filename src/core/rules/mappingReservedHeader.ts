import { isReservedHeader, parseDestination } from '../model/mappingSyntax.ts';
import { shortened } from '../model/shortened.ts';
import { mappingTablesOf } from './mappedOf.ts';
import { setMappings } from './mappingFixes.ts';
import type { Rule } from './rule.ts';

export const mappingReservedHeader: Rule = {
  code: 'integration/reserved-header',
  severity: 'error',
  title: 'A parameter mapping changes a header that API Gateway keeps for itself',
  reason:
    'API Gateway refuses an integration that maps one of its reserved headers, whether of requests or of answers: those of authorization, connections, forwarding, encoding and CORS among them.',
  fix: 'Use a header of another name.',
  source: 'API Gateway Developer Guide, "Transform API requests and responses for HTTP APIs": reserved headers.',
  each: 'integration',
  *check(integration, design) {
    for (const { id, side, what, mappings, field } of mappingTablesOf(integration, design)) {
      for (const { destination } of mappings) {
        const parsed = parseDestination(side, destination);
        if (parsed?.place !== 'header' || !isReservedHeader(parsed.name)) continue;
        yield {
          message: `A mapping of ${what} changes the header ${shortened(parsed.name)}, which API Gateway keeps for itself.`,
          subject: { id, field },
          about: destination,
        };
      }
    }
  },
  quickFixes(integration, design, { subject, about = '' }) {
    const table = mappingTablesOf(integration, design).find(({ field }) => field === subject.field);
    const parsed = table && parseDestination(table.side, about);
    if (!table || parsed?.place !== 'header') return [];
    const { mappings, field } = table;
    const index = mappings.findIndex(({ destination }) => destination === about);
    const mapping = mappings[index];
    if (!mapping) return [];
    const name = `x-${parsed.name.toLowerCase()}`;
    const destination = `${parsed.action}:header.${name}`;
    const isFree = !mappings.some((other) => other.destination.toLowerCase() === destination);
    // What is reserved by a prefix, as that of CORS, means nothing under another name; nor does what is taken away.
    const canMove = parsed.action !== 'remove' && !/^(x|apigw|access-control)-/i.test(parsed.name) && isFree;
    return [
      ...(canMove
        ? [setMappings(`Use the header ${name}`, integration, field, mappings.with(index, { ...mapping, destination }))]
        : []),
      setMappings(`Delete the mapping of ${shortened(about)}`, integration, field, mappings.toSpliced(index, 1)),
    ];
  },
};
