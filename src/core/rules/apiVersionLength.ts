import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const MAX = 64;

export const apiVersionLength: Rule = {
  code: 'api/version-length',
  severity: 'error',
  title: 'The version of an API is empty or too long',
  reason: 'API Gateway refuses to create the API. It does nothing with a version but store it.',
  fix: 'Use 1 to 64 characters, or leave the version out.',
  source: 'API Gateway V2 API reference, CreateApi: Version.',
  each: 'api',
  *check({ id, version }, design) {
    if (version === undefined || (version.length >= 1 && version.length <= MAX)) return;
    yield {
      message: `The version of ${shortNameOf(design, id)} has ${version.length.toLocaleString('en')} characters; API Gateway takes 1 to ${MAX}.`,
      subject: { id, field: 'version' },
    };
  },
  quickFixes: ({ id }, design) => [
    setAt(`Leave the version of ${shortNameOf(design, id)} out`, id, 'version', undefined),
  ],
};
