import { shortNameOf } from '../model/naming.ts';
import { modelsOf } from '../model/queries.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueModelName: Rule = {
  code: 'model/duplicate-name',
  severity: 'error',
  fix: 'Rename one of them.',
  source: 'API Gateway V2 API reference, CreateRoute: RequestModels refers to models by name.',
  *check(design) {
    for (const api of Object.values(design.apis)) {
      for (const { item } of repeated(modelsOf(design, api.id), ({ name }) => name)) {
        yield {
          message: `Another model of ${shortNameOf(design, api.id)} is called ${shortNameOf(design, item.id)} too.`,
          subject: { id: item.id, field: 'name' },
        };
      }
    }
  },
};
