import { setAt } from '../commands/setAt.ts';
import { fixedValue } from '../model/routeSelection.ts';
import { shortened } from '../model/shortened.ts';
import type { MessageTemplate } from '../model/webSocketIntegration.ts';
import type { Rule } from './rule.ts';
import { isTemplateKey } from './templateKeyCharacters.ts';
import { templateSetsOf } from './transformationsOf.ts';

export const templateSelection: Rule = {
  code: 'integration/template-selection',
  severity: 'warning',
  title: 'A template selection expression leads to no template',
  reason:
    'API Gateway takes the template whose key the expression comes to. Where there is none, a message is passed on as it is, or refused with 415 if the integration says so, and the templates do nothing.',
  fix: 'Select one with \\$default, and have a template for $default.',
  source:
    'API Gateway Developer Guide, "WebSocket selection expressions": template selection expressions; "Set up data transformation for WebSocket APIs".',
  each: 'integration',
  *check(integration, design) {
    for (const set of templateSetsOf(integration, design)) {
      const { id, side, what, expression, expressionField, templates, field, untouched } = set;
      const problem = problemOf(expression, templates);
      if (problem === undefined) continue;
      // A mock without a template has no status, of which another rule speaks.
      if (side === 'request' && templates.length === 0 && integration.kind === 'websocket-mock') continue;
      const selects = expression !== undefined;
      yield {
        message: `${problem} for ${what}${selects && untouched ? `; they are ${untouched}` : ''}.`,
        subject: { id, field: selects && templates.length === 0 ? field : expressionField },
        about: expressionField,
      };
    }
  },
  mayBreak: true,
  quickFixes(integration, design, { about }) {
    const set = templateSetsOf(integration, design).find(({ expressionField }) => expressionField === about);
    if (!set) return [];
    const { id, expression, expressionField, templates, field } = set;
    if (templates.length === 0) return [setAt('Select no template', id, expressionField, undefined)];
    const [first, ...others] = templates;
    const chosen = templates.find(({ key }) => key === '$default') ?? (others.length === 0 ? first : undefined);
    if (!chosen || chosen.key === '') return [];
    const name = shortened(chosen.key);
    const value = expression === undefined ? '' : (fixedValue(expression) ?? '');
    return [
      setAt(`Always select the template ${name}`, id, expressionField, chosen.key.replaceAll('$', '\\$')),
      ...(value === '' || others.length > 0 || !isTemplateKey(value)
        ? []
        : [setAt(`Give the template ${name} the key ${shortened(value)}`, id, `${field}.0.key`, value)]),
    ];
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
