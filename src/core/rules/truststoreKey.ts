import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const MAX_BYTES = 1024;

export const truststoreKey: Rule = {
  code: 'domain/truststore-key',
  severity: 'error',
  fix: 'Write the key of the object as S3 shows it, such as truststore.pem.',
  source: 'Amazon S3 User Guide, "Naming Amazon S3 objects"; API Gateway V2 API reference, TruststoreUri.',
  *check(design) {
    for (const { id, mutualTls } of Object.values(design.domains)) {
      const problem = mutualTls && problemOf(mutualTls.key);
      if (!problem) continue;
      yield {
        message: `The truststore key of ${shortNameOf(design, id)} ${problem}.`,
        subject: { id, field: 'mutualTls.key' },
      };
    }
  },
};

function problemOf(key: string): string | undefined {
  if (key === '') return 'is empty';
  if (key.startsWith('/')) return 'starts with a slash, which the address of the truststore has already';
  if (new TextEncoder().encode(key).length > MAX_BYTES) return `has more than ${MAX_BYTES} bytes`;
  return undefined;
}
