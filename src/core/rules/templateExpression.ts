import { setAt } from '../commands/setAt.ts';
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
  unverified: true,
  title: 'A template selection expression reads what AWS does not show it to read',
  reason:
    'AWS shows such expressions with members of the message, or with the status, the headers and the body of an answer. Anything else may come to nothing, so that no template is taken.',
  fix: 'Write \\$default, ${request.body.action} for messages, or ${integration.response.statuscode} for answers.',
  source: 'API Gateway Developer Guide, "WebSocket selection expressions": template selection expressions.',
  each: 'integration',
  *check(integration, design) {
    for (const { id, side, what, expression, expressionField } of templateSetsOf(integration, design)) {
      const problem = expression === undefined ? undefined : expressionProblem(expression, READABLE[side]);
      if (problem === undefined) continue;
      yield {
        message: `The expression that selects a template for ${what} ${problem}; AWS shows it with a text, or with ${EXAMPLES[side]}.`,
        subject: { id, field: expressionField },
      };
    }
  },
  quickFixes(integration, design, { subject }) {
    const set = templateSetsOf(integration, design).find(({ expressionField }) => expressionField === subject.field);
    if (!set) return [];
    const { id, expression = '', expressionField, templates } = set;
    const isDefault = /^\s*\$?(default)?\s*$/.test(expression) && templates.some(({ key }) => key === '$default');
    if (isDefault) return [setAt('Always select the template $default', id, expressionField, '\\$default')];
    return expression.trim() === '' ? [setAt('Select no template', id, expressionField, undefined)] : [];
  },
};
