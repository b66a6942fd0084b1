import { stageVariableIn } from '../model/mappingSyntax.ts';
import { shortNameOf } from '../model/naming.ts';
import { urlExpressions } from '../model/urlTemplate.ts';
import { urlsOf } from './httpUrlsOf.ts';
import type { Rule } from './rule.ts';

export const urlExpression: Rule = {
  code: 'integration/unknown-expression',
  severity: 'error',
  fix: 'Write ${stageVariables.name}, with letters, digits and _.',
  source:
    'API Gateway Developer Guide, "Using stage variables for HTTP APIs" and "API Gateway stage variables reference".',
  *check(design) {
    for (const { id, url } of urlsOf(design)) {
      for (const expression of urlExpressions(url)) {
        if (stageVariableIn(expression) !== undefined) continue;
        yield {
          message: `The URL of ${shortNameOf(design, id)} has \${${expression}}; only stage variables can stand there.`,
          subject: { id, field: 'url' },
        };
      }
    }
  },
};
