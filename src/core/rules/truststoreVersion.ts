import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const MAX_LENGTH = 64;

export const truststoreVersion: Rule = {
  code: 'domain/truststore-version',
  severity: 'error',
  title: 'The version of a truststore is empty or too long',
  reason:
    'With a version, API Gateway reads that one of the object, from a bucket that keeps versions. It takes no text that cannot be one.',
  fix: 'Copy the version from S3, or leave it empty for the newest.',
  source: 'API Gateway V2 API reference, MutualTlsAuthenticationInput: 1 to 64 characters.',
  each: 'domain',
  *check({ id, mutualTls }, design) {
    const version = mutualTls?.version;
    if (version === undefined || (version !== '' && version.length <= MAX_LENGTH)) return;
    const problem =
      version === ''
        ? 'is empty'
        : `has ${version.length.toLocaleString('en')} characters, and API Gateway takes ${MAX_LENGTH}`;
    yield {
      message: `The truststore version of ${shortNameOf(design, id)} ${problem}.`,
      subject: { id, field: 'mutualTls.version' },
    };
  },
  quickFixes: ({ id }) => [setAt('Use the newest version', id, 'mutualTls.version', undefined)],
};
