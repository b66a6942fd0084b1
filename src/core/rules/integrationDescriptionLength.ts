import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const integrationDescriptionLength: Rule = {
  code: 'integration/long-description',
  severity: 'error',
  fix: 'Shorten the description.',
  source: 'API Gateway V2 API reference, CreateIntegration: Description.',
  *check(design) {
    for (const { id, description } of Object.values(design.integrations)) {
      const length = description?.length ?? 0;
      if (length <= 1024) continue;
      yield {
        message: `The description of ${shortNameOf(design, id)} has ${length.toLocaleString('en')} characters; API Gateway takes at most 1,024.`,
        subject: { id, field: 'description' },
      };
    }
  },
};
