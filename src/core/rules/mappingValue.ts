import { isSource, type MappingSide, sourcesIn } from '../model/mappingSyntax.ts';
import type { ParameterMapping } from '../model/parameterMapping.ts';
import { shortened } from '../model/shortened.ts';
import { mappingTablesOf } from './mappedOf.ts';
import { setMappings } from './mappingFixes.ts';
import { mendedValue } from './mendedValue.ts';
import type { Rule } from './rule.ts';

const MAX_LENGTH = 512;

export const mappingValue: Rule = {
  code: 'integration/mapping-value',
  severity: 'error',
  title: 'A parameter mapping has a value that API Gateway does not understand',
  reason:
    'API Gateway refuses a mapping with a source that it does not know, or with a value of more than 512 characters.',
  fix: 'Write a text, a source such as $request.header.x-id, or a text with sources in braces: ${context.stage}-x.',
  source:
    'API Gateway Developer Guide, "Transform API requests and responses for HTTP APIs"; API Gateway V2 API reference, CreateIntegration: values of at most 512 characters.',
  each: 'integration',
  *check(integration, design) {
    for (const { id, side, what, mappings, field } of mappingTablesOf(integration, design)) {
      for (const mapping of mappings) {
        const problem = problemOf(side, mapping);
        if (problem === undefined) continue;
        yield {
          message: `A mapping of ${what} gives ${shortened(mapping.destination)} ${problem}.`,
          subject: { id, field },
          about: mapping.destination,
        };
      }
    }
  },
  quickFixes(integration, design, { subject, about = '' }) {
    const table = mappingTablesOf(integration, design).find(({ field }) => field === subject.field);
    if (!table) return [];
    const { side, mappings, field } = table;
    const index = mappings.findIndex(
      (mapping) => mapping.destination === about && problemOf(side, mapping) !== undefined,
    );
    const mapping = mappings[index];
    if (!mapping) return [];
    const value = mendedValue(side, mapping.value);
    const mended = value === undefined ? undefined : { ...mapping, value };
    return [
      ...(mended && problemOf(side, mended) === undefined
        ? [setMappings(`Write ${shortened(mended.value)}`, integration, field, mappings.with(index, mended))]
        : []),
      setMappings(`Delete the mapping of ${shortened(about)}`, integration, field, mappings.toSpliced(index, 1)),
    ];
  },
};

function problemOf(side: MappingSide, { destination, value }: ParameterMapping): string | undefined {
  if (destination === '' || destination.startsWith('remove:')) return undefined;
  if (value === '') return 'no value';
  if (value.length > MAX_LENGTH)
    return `${value.length.toLocaleString('en')} characters; API Gateway takes at most 512`;
  const wrong = sourcesIn(value).find((source) => !isSource(side, source));
  if (wrong !== undefined) return `$${shortened(wrong)}, which is no source of a ${side}`;
  if (/\$\{[^}]*$/.test(value)) return 'a value with a brace that nothing closes';
  if (destination === 'overwrite:statuscode' && !value.includes('$') && !/^[1-5]\d\d$/.test(value))
    return `${shortened(value)}, which is no status code`;
  return undefined;
}
