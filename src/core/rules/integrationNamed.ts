import { setAt } from '../commands/setAt.ts';
import { createIntegration } from '../model/createIntegration.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const integrationNamed: Rule = {
  code: 'integration/no-name',
  severity: 'warning',
  title: 'An integration has no name',
  reason:
    'Resource names in the exports follow from names. One that is made up tells nobody who reads the stack what the integration goes to.',
  fix: 'Give it a name.',
  source: 'Resource names in the exports follow from it.',
  each: 'integration',
  *check(integration, design) {
    if (!('name' in integration) || integration.name.trim() !== '') return;
    const { id, apiId } = integration;
    yield {
      message: `An integration of ${shortNameOf(design, apiId)} has no name; the exports make one up for it.`,
      subject: { id, field: 'name' },
    };
  },
  quickFixes({ id, apiId, kind }, design) {
    const { integration: made } = createIntegration(design, apiId, kind);
    return 'name' in made ? [setAt(`Call it ${made.name}`, id, 'name', made.name)] : [];
  },
  fixAll: true,
};
