import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const mockStatus: Rule = {
  code: 'integration/mock-status',
  severity: 'warning',
  fix: 'Write a template such as {"statusCode": 200}.',
  source:
    'API Gateway Developer Guide, "Set up WebSocket API integrations": a mock takes its status from statusCode in its request template.',
  *check(design) {
    for (const integration of Object.values(design.integrations)) {
      if (integration.kind !== 'websocket-mock') continue;
      const { id, requestTemplates: templates } = integration;
      const wanting = templates.findIndex(({ template }) => !/["']?statusCode["']?\s*:/.test(template));
      if (templates.length > 0 && wanting === -1) continue;
      yield {
        message: `${shortNameOf(design, id)} has ${templates.length === 0 ? 'no template that says' : 'a template that does not say'} what the status is, so it does not succeed.`,
        subject: { id, field: templates.length === 0 ? 'requestTemplates' : `requestTemplates.${wanting}.template` },
      };
    }
  },
};
