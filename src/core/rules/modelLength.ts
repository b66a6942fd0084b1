import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const MAX = 32_768;

export const modelLength: Rule = {
  code: 'model/long-schema',
  severity: 'error',
  fix: 'Shorten the schema, or part it.',
  source: 'API Gateway V2 API reference, CreateModel: schema, at most 32,768 characters.',
  *check(design) {
    for (const { id, text } of Object.values(design.models)) {
      if (text.length <= MAX) continue;
      yield {
        message: `The schema of ${shortNameOf(design, id)} has ${text.length.toLocaleString('en')} characters; API Gateway takes 32,768.`,
        subject: { id, field: 'text' },
      };
    }
  },
};
