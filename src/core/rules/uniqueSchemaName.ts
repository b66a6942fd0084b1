import { shortNameOf } from '../model/naming.ts';
import { schemasOf } from '../model/queries.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueSchemaName: Rule = {
  code: 'schema/duplicate-name',
  severity: 'error',
  fix: 'Rename one of them.',
  source: 'OpenAPI 3.0.3, Components Object: a name refers to one schema.',
  *check(design) {
    for (const api of Object.values(design.apis)) {
      for (const { item } of repeated(schemasOf(design, api.id), ({ name }) => name)) {
        yield {
          message: `Another shared schema of ${shortNameOf(design, api.id)} is called ${shortNameOf(design, item.id)} too.`,
          subject: { id: item.id, field: 'name' },
        };
      }
    }
  },
};
