import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const apiDescriptionLength: Rule = {
  code: 'api/long-description',
  severity: 'error',
  fix: 'Shorten the description.',
  source: 'API Gateway V2 API reference, CreateApi: Description.',
  *check(design) {
    for (const api of Object.values(design.apis)) {
      const length = api.description?.length ?? 0;
      if (length <= 1024) continue;
      yield {
        message: `The description of ${shortNameOf(design, api.id)} has ${length.toLocaleString('en')} characters; API Gateway takes at most 1,024.`,
        subject: { id: api.id, field: 'description' },
      };
    }
  },
};
