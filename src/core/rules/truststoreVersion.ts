import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const MAX_LENGTH = 64;

export const truststoreVersion: Rule = {
  code: 'domain/truststore-version',
  severity: 'error',
  fix: 'Copy the version from S3, or leave it empty for the newest.',
  source: 'API Gateway V2 API reference, MutualTlsAuthenticationInput: 1 to 64 characters.',
  *check(design) {
    for (const { id, mutualTls } of Object.values(design.domains)) {
      const version = mutualTls?.version;
      if (version === undefined || (version !== '' && version.length <= MAX_LENGTH)) continue;
      const problem =
        version === '' ? 'is empty' : `has ${version.length} characters, and API Gateway takes ${MAX_LENGTH}`;
      yield {
        message: `The truststore version of ${shortNameOf(design, id)} ${problem}.`,
        subject: { id, field: 'mutualTls.version' },
      };
    }
  },
};
