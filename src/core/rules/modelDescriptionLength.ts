import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const modelDescriptionLength: Rule = {
  code: 'model/long-description',
  severity: 'error',
  fix: 'Shorten the description.',
  source: 'API Gateway V2 API reference, CreateModel: description.',
  *check(design) {
    for (const { id, description } of Object.values(design.models)) {
      const length = description?.length ?? 0;
      if (length <= 1024) continue;
      yield {
        message: `The description of ${shortNameOf(design, id)} has ${length.toLocaleString('en')} characters; API Gateway takes at most 1,024.`,
        subject: { id, field: 'description' },
      };
    }
  },
};
