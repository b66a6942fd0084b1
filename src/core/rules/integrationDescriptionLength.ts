import { shortNameOf } from '../model/naming.ts';
import { cutAfter } from './cutAfter.ts';
import type { Rule } from './rule.ts';

const MAX_LENGTH = 1024;

export const integrationDescriptionLength: Rule = {
  code: 'integration/long-description',
  severity: 'error',
  title: 'The description of an integration is too long',
  reason: 'API Gateway refuses an integration whose description has more than 1,024 characters.',
  fix: 'Shorten the description to 1,024 characters.',
  source: 'API Gateway V2 API reference, CreateIntegration: Description.',
  each: 'integration',
  *check({ id, description }, design) {
    const length = description?.length ?? 0;
    if (length <= MAX_LENGTH) return;
    yield {
      message: `The description of ${shortNameOf(design, id)} has ${length.toLocaleString('en')} characters; API Gateway takes at most 1,024.`,
      subject: { id, field: 'description' },
    };
  },
  quickFixes: ({ id, description = '' }, design) => [
    cutAfter(`the description of ${shortNameOf(design, id)}`, id, 'description', description, MAX_LENGTH),
  ],
};
