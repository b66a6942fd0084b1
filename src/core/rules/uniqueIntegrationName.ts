import type { Design } from '../model/design.ts';
import type { ApiId } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { integrationsOf } from '../model/queries.ts';
import { distinctlyNamed } from './distinctlyNamed.ts';
import { normalisedName, repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueIntegrationName: Rule = {
  code: 'integration/duplicate-name',
  severity: 'warning',
  title: 'Two integrations of an API have the same name',
  reason:
    'Resource names in the exports follow from names. Of two equal ones the later gets a number, so that nobody who reads the stack can tell which is which.',
  fix: 'Rename one of them, or let the routes share one integration.',
  source: 'Resource names in the exports follow from names; of two equal ones, the second gets a number.',
  *check(design) {
    for (const api of Object.values(design.apis)) {
      for (const { item } of repeated(namedIn(design, api.id), ({ name }) => normalisedName(name))) {
        yield {
          message: `Another integration of ${shortNameOf(design, api.id)} has the name ${shortNameOf(design, item.id)} too; the exports tell them apart by a number.`,
          subject: { id: item.id, field: 'name' },
        };
      }
    }
  },
  quickFixes(design, { subject }) {
    const integration = Object.values(design.integrations).find(({ id }) => id === subject.id);
    if (!integration || !('name' in integration)) return [];
    return [distinctlyNamed(integration, namedIn(design, integration.apiId))];
  },
  fixAll: true,
  mayBreak: true,
};

function namedIn(design: Design, apiId: ApiId) {
  return integrationsOf(design, apiId).flatMap((integration) =>
    'name' in integration && integration.name.trim() !== '' ? [integration] : [],
  );
}
