import { shortNameOf } from '../model/naming.ts';
import { cutAfter } from './cutAfter.ts';
import type { Rule } from './rule.ts';

export const modelDescriptionLength: Rule = {
  code: 'model/long-description',
  severity: 'error',
  title: 'The description of a model is too long',
  reason: 'API Gateway refuses to create the model, and the deployment fails.',
  fix: 'Shorten the description to 1,024 characters.',
  source: 'API Gateway V2 API reference, CreateModel: description.',
  each: 'model',
  *check({ id, description }, design) {
    const length = description?.length ?? 0;
    if (length <= 1024) return;
    yield {
      message: `The description of ${shortNameOf(design, id)} has ${length.toLocaleString('en')} characters; API Gateway takes at most 1,024.`,
      subject: { id, field: 'description' },
    };
  },
  quickFixes: ({ id, description = '' }, design) => [
    cutAfter(`the description of ${shortNameOf(design, id)}`, id, 'description', description, 1024),
  ],
};
