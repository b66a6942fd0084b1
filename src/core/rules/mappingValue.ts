import { isSource, type MappingSide, sourcesIn } from '../model/mappingSyntax.ts';
import type { ParameterMapping } from '../model/parameterMapping.ts';
import { mappedOf } from './mappedOf.ts';
import type { Rule } from './rule.ts';

const MAX_LENGTH = 512;

export const mappingValue: Rule = {
  code: 'integration/mapping-value',
  severity: 'error',
  fix: 'Write a text, a source such as $request.header.x-id, or a text with sources in braces: ${context.stage}-x.',
  source:
    'API Gateway Developer Guide, "Transform API requests and responses for HTTP APIs"; CreateIntegration: values of at most 512 characters.',
  *check(design) {
    for (const { id, side, what, mappings, field } of mappedOf(design)) {
      for (const mapping of mappings) {
        const problem = problemOf(side, mapping);
        if (problem)
          yield { message: `A mapping of ${what} gives ${mapping.destination} ${problem}.`, subject: { id, field } };
      }
    }
  },
};

function problemOf(side: MappingSide, { destination, value }: ParameterMapping): string | undefined {
  if (destination === '' || destination.startsWith('remove:')) return undefined;
  if (value === '') return 'no value';
  if (value.length > MAX_LENGTH) return `${value.length} characters; API Gateway takes at most 512`;
  const wrong = sourcesIn(value).find((source) => !isSource(side, source));
  if (wrong !== undefined) return `$${wrong}, which is no source of a ${side}`;
  if (/\$\{[^}]*$/.test(value)) return 'a value with a brace that nothing closes';
  if (destination === 'overwrite:statuscode' && !value.includes('$') && !/^[1-5]\d\d$/.test(value))
    return `${value}, which is no status code`;
  return undefined;
}
