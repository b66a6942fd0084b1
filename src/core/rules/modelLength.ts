import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const MAX = 32_768;

export const modelLength: Rule = {
  code: 'model/long-schema',
  severity: 'error',
  title: 'The schema of a model is too long',
  reason: 'API Gateway refuses to create the model, and the deployment fails. Spaces and line ends count too.',
  fix: 'Shorten the schema, or split it into several models.',
  source: 'API Gateway V2 API reference, CreateModel: schema, at most 32,768 characters.',
  each: 'model',
  *check({ id, text }, design) {
    if (text.length <= MAX) return;
    yield {
      message: `The schema of ${shortNameOf(design, id)} has ${text.length.toLocaleString('en')} characters; API Gateway takes 32,768.`,
      subject: { id, field: 'text' },
    };
  },
  quickFixes({ id, text }, design) {
    const dense = withoutSpaces(text);
    return dense !== undefined && dense.length <= MAX
      ? [setAt(`Write the schema of ${shortNameOf(design, id)} without spaces`, id, 'text', dense)]
      : [];
  },
};

function withoutSpaces(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return undefined; // no JSON, which another rule says
  }
}
