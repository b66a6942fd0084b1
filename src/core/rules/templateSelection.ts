import { fixedValue } from '../model/routeSelection.ts';
import { shortened } from '../model/shortened.ts';
import type { MessageTemplate } from '../model/webSocketIntegration.ts';
import type { Rule } from './rule.ts';
import { templateSetsOf } from './transformationsOf.ts';

export const templateSelection: Rule = {
  code: 'integration/template-selection',
  severity: 'warning',
  fix: 'Select one with \\$default, and have a template for $default.',
  source:
    'API Gateway Developer Guide, "WebSocket selection expressions": template selection expressions; "Set up data transformation for WebSocket APIs".',
  *check(design) {
    for (const { id, side, what, expression, expressionField, templates, field, untouched } of templateSetsOf(design)) {
      const problem = problemOf(expression, templates);
      if (problem === undefined) continue;
      // A mock without a template has no status, of which another rule speaks.
      if (side === 'request' && templates.length === 0 && design.integrations[id]?.kind === 'websocket-mock') continue;
      const selects = expression !== undefined;
      yield {
        message: `${problem} for ${what}${selects && untouched ? `; they are ${untouched}` : ''}.`,
        subject: { id, field: selects && templates.length === 0 ? field : expressionField },
      };
    }
  },
};

function problemOf(expression: string | undefined, templates: readonly MessageTemplate[]): string | undefined {
  if (expression === undefined)
    return templates.length === 0
      ? undefined
      : 'No expression selects one of the templates, so that none may be taken,';
  if (templates.length === 0) return 'An expression selects a template, and there is none';
  const value = fixedValue(expression);
  if (value === undefined || templates.some(({ key }) => key === value)) return undefined;
  return `The expression always selects ${shortened(value) || 'the empty text'}, and there is no template of that key`;
}
