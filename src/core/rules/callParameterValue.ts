import { setAt } from '../commands/setAt.ts';
import { isSource, sourcesIn } from '../model/mappingSyntax.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { callParametersOf } from './callsOf.ts';
import { mendedValue } from './mendedValue.ts';
import type { Rule } from './rule.ts';

const MAX_LENGTH = 512;

export const callParameterValue: Rule = {
  code: 'call/parameter-value',
  severity: 'error',
  title: 'A call of an AWS service sends what API Gateway does not understand',
  reason:
    'The parameters of a call take texts and parts of the request, of the context or of the stage. API Gateway refuses any other source, and values of more than 512 characters.',
  fix: 'Write a text, a source such as $request.body.id, or a text with sources in braces: ${context.stage}-x.',
  source:
    'API Gateway Developer Guide, "Create AWS service integrations for HTTP APIs"; API Gateway V2 API reference, CreateIntegration: RequestParameters have values of 1 to 512 characters.',
  each: 'integration',
  *check(integration, design) {
    for (const { label, field, value = '' } of callParametersOf(integration)) {
      const problem = problemOf(value);
      if (problem === undefined) continue;
      const { id } = integration;
      yield {
        message: `The ${label} of the call ${shortNameOf(design, id)} ${problem}.`,
        subject: { id, field },
      };
    }
  },
  quickFixes(integration, _design, { subject }) {
    const parameter = callParametersOf(integration).find(({ field }) => field === subject.field);
    if (!parameter) return [];
    const { label, field, value = '', required } = parameter;
    const right = mendedValue('request', value);
    return [
      ...(right !== undefined && problemOf(right) === undefined
        ? [setAt(`Write ${shortened(right)}`, integration.id, field, right)]
        : []),
      ...(required ? [] : [setAt(`Send no ${label}`, integration.id, field, undefined)]),
    ];
  },
};

function problemOf(value: string): string | undefined {
  if (value.length > MAX_LENGTH)
    return `has ${value.length.toLocaleString('en')} characters; API Gateway takes at most 512`;
  const wrong = sourcesIn(value).find((source) => !isSource('request', source));
  if (wrong !== undefined) return `takes $${shortened(wrong)}, which is no part of a request`;
  return /\$\{[^}]*$/.test(value) ? 'has a brace that nothing closes' : undefined;
}
