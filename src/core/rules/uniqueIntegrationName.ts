import { shortNameOf } from '../model/naming.ts';
import { integrationsOf } from '../model/queries.ts';
import { normalisedName, repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueIntegrationName: Rule = {
  code: 'integration/duplicate-name',
  severity: 'warning',
  fix: 'Rename one of them, or let the routes share one integration.',
  source: 'Resource names in the exports follow from names; of two equal ones, the second gets a number.',
  *check(design) {
    for (const api of Object.values(design.apis)) {
      const named = integrationsOf(design, api.id).flatMap((integration) =>
        'name' in integration && integration.name.trim() !== '' ? [integration] : [],
      );
      for (const { item } of repeated(named, (integration) => normalisedName(integration.name))) {
        yield {
          message: `Another integration of ${shortNameOf(design, api.id)} has the name ${shortNameOf(design, item.id)} too; the exports tell them apart by a number.`,
          subject: { id: item.id, field: 'name' },
        };
      }
    }
  },
};
