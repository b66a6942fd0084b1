import { isSource, sourcesIn } from '../model/mappingSyntax.ts';
import { shortNameOf } from '../model/naming.ts';
import { callsOf } from './callsOf.ts';
import type { Rule } from './rule.ts';

const MAX_LENGTH = 512;

export const callParameterValue: Rule = {
  code: 'call/parameter-value',
  severity: 'error',
  fix: 'Write a text, a source such as $request.body.id, or a text with sources in braces: ${context.stage}-x.',
  source:
    'API Gateway Developer Guide, "Create AWS service integrations for HTTP APIs"; CreateIntegration, RequestParameters: values of 1 to 512 characters.',
  *check(design) {
    for (const { integration, parameters } of callsOf(design)) {
      for (const { label, field, value = '' } of parameters) {
        const problem = problemOf(value);
        if (problem === undefined) continue;
        yield {
          message: `The ${label} of the call ${shortNameOf(design, integration.id)} ${problem}.`,
          subject: { id: integration.id, field },
        };
      }
    }
  },
};

function problemOf(value: string): string | undefined {
  if (value.length > MAX_LENGTH) return `has ${value.length} characters; API Gateway takes at most 512`;
  const wrong = sourcesIn(value).find((source) => !isSource('request', source));
  if (wrong !== undefined) return `takes $${wrong}, which is no part of a request`;
  return /\$\{[^}]*$/.test(value) ? 'has a brace that nothing closes' : undefined;
}
