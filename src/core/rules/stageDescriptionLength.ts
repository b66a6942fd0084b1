import { shortNameOf } from '../model/naming.ts';
import { cutAfter } from './cutAfter.ts';
import type { Rule } from './rule.ts';

const MAX = 1024;

export const stageDescriptionLength: Rule = {
  code: 'stage/long-description',
  severity: 'error',
  title: 'The description of a stage is too long',
  reason: 'CreateStage refuses a longer one.',
  fix: 'Shorten the description.',
  source: 'API Gateway V2 API reference, CreateStage: Description.',
  each: 'stage',
  *check({ id, description = '' }, design) {
    if (description.length <= MAX) return;
    yield {
      message: `The description of ${shortNameOf(design, id)} has ${description.length.toLocaleString('en')} characters; API Gateway takes at most ${MAX.toLocaleString('en')}.`,
      subject: { id, field: 'description' },
    };
  },
  quickFixes: ({ id, description = '' }, design) => [
    cutAfter(`the description of ${shortNameOf(design, id)}`, id, 'description', description, MAX),
  ],
};
