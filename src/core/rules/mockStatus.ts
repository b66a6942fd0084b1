import { batch } from '../commands/command.ts';
import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { fixedValue } from '../model/routeSelection.ts';
import { MOCK_TEMPLATE } from '../model/webSocketIntegration.ts';
import type { Rule } from './rule.ts';
import { isTemplateKey } from './templateKeyCharacters.ts';

export const mockStatus: Rule = {
  code: 'integration/mock-status',
  severity: 'warning',
  title: 'A mock does not say which status it answers with',
  reason:
    'A mock integration takes its status from statusCode in what its request template makes of a message. Without one it does not answer with success, which a client needs to connect.',
  fix: 'Write a template such as {"statusCode": 200}.',
  source:
    'API Gateway Developer Guide, "Set up WebSocket API integrations": a mock takes its status from statusCode in its request template.',
  each: 'integration',
  *check(integration, design) {
    if (integration.kind !== 'websocket-mock') return;
    const { id, requestTemplates: templates } = integration;
    const wanting = templates.findIndex(({ template }) => !/["']?statusCode["']?\s*:/.test(template));
    if (templates.length > 0 && wanting === -1) return;
    yield {
      message: `${shortNameOf(design, id)} has ${templates.length === 0 ? 'no template that says' : 'a template that does not say'} what the status is, so it does not succeed.`,
      subject: { id, field: templates.length === 0 ? 'requestTemplates' : `requestTemplates.${wanting}.template` },
    };
  },
  quickFixes(integration, _design, { subject }) {
    if (integration.kind !== 'websocket-mock') return [];
    const { id, templateSelectionExpression: expression, requestTemplates: templates } = integration;
    if (templates.length === 0) {
      const wanted = expression === undefined ? undefined : fixedValue(expression);
      const key = wanted !== undefined && isTemplateKey(wanted) ? wanted : '$default';
      return [
        batch('Add a template that answers 200', [
          setAt('Add a template', id, 'requestTemplates', [{ key, template: MOCK_TEMPLATE }]),
          ...(key === wanted ? [] : [setAt('Select it', id, 'templateSelectionExpression', '\\$default')]),
        ]),
      ];
    }
    const field = subject.field ?? '';
    const template = templates[Number(field.split('.')[1])]?.template.trim() ?? '';
    if (template === '' || /^\{\s*\}$/.test(template)) return [setAt('Answer 200', id, field, MOCK_TEMPLATE)];
    return /^\{\s*"/.test(template)
      ? [setAt('Answer 200', id, field, template.replace('{', '{"statusCode": 200, '))]
      : [];
  },
  fixAll: true,
};
