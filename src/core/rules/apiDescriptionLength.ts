import { shortNameOf } from '../model/naming.ts';
import { cutAfter } from './cutAfter.ts';
import type { Rule } from './rule.ts';

const MAX = 1024;

export const apiDescriptionLength: Rule = {
  code: 'api/long-description',
  severity: 'error',
  title: 'The description of an API is too long',
  reason: 'API Gateway refuses to create the API, and the deployment fails.',
  fix: 'Shorten the description to 1,024 characters.',
  source: 'API Gateway V2 API reference, CreateApi: Description.',
  each: 'api',
  *check({ id, description = '' }, design) {
    if (description.length <= MAX) return;
    yield {
      message: `The description of ${shortNameOf(design, id)} has ${description.length.toLocaleString('en')} characters; API Gateway takes at most 1,024.`,
      subject: { id, field: 'description' },
    };
  },
  quickFixes: ({ id, description = '' }, design) => [
    cutAfter(`the description of ${shortNameOf(design, id)}`, id, 'description', description, MAX),
  ],
};
