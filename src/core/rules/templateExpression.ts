import type { Rule } from './rule.ts';
import { expressionProblem } from './selectionExpression.ts';
import { templateSetsOf } from './transformationsOf.ts';

/** What AWS shows such expressions to read, of a message and of an answer. */
const READABLE = {
  request: /^request\.body(\.[^\s.{}$]+)+$/,
  response: /^integration\.response\.(statuscode|header\.[^\s{}$]+|body(\.[^\s.{}$]+)+)$/,
} as const;

const EXAMPLES = {
  request: '$request.body.action',
  response: '$integration.response.statuscode',
} as const;

export const templateExpression: Rule = {
  code: 'integration/template-expression',
  severity: 'warning',
  fix: 'Write \\$default, ${request.body.action} for messages, or ${integration.response.statuscode} for answers.',
  source: 'API Gateway Developer Guide, "WebSocket selection expressions": template selection expressions.',
  *check(design) {
    for (const { id, side, what, expression, expressionField } of templateSetsOf(design)) {
      const problem = expression === undefined ? undefined : expressionProblem(expression, READABLE[side]);
      if (problem === undefined) continue;
      yield {
        message: `The expression that selects a template for ${what} ${problem}; AWS shows it with a text, or with ${EXAMPLES[side]}.`,
        subject: { id, field: expressionField },
      };
    }
  },
};
