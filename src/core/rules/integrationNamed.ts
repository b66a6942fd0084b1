import type { Rule } from './rule.ts';

export const integrationNamed: Rule = {
  code: 'integration/no-name',
  severity: 'warning',
  fix: 'Give it a name.',
  source: 'Resource names in the exports follow from it.',
  *check(design) {
    for (const integration of Object.values(design.integrations)) {
      if (!('name' in integration) || integration.name.trim() !== '') continue;
      yield {
        message: 'The integration has no name; the exports make one up for it.',
        subject: { id: integration.id, field: 'name' },
      };
    }
  },
};
