import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

const MAX_BYTES = 1024;

export const truststoreKey: Rule = {
  code: 'domain/truststore-key',
  severity: 'error',
  title: 'The truststore of a domain has no key, or what is none',
  reason:
    'The address of the truststore is s3://bucket/key. A slash before the key makes it that of another object, and API Gateway refuses a domain whose truststore it does not find.',
  fix: 'Write the key of the object as S3 shows it, such as truststore.pem.',
  source: 'Amazon S3 User Guide, "Naming Amazon S3 objects"; API Gateway V2 API reference, TruststoreUri.',
  each: 'domain',
  *check({ id, mutualTls }, design) {
    const problem = mutualTls && problemOf(mutualTls.key);
    if (!problem) return;
    yield {
      message: `The truststore key of ${shortNameOf(design, id)} ${problem}.`,
      subject: { id, field: 'mutualTls.key' },
    };
  },
  quickFixes({ id, mutualTls }) {
    const key = mutualTls?.key ?? '';
    const meant = key.replace(/^\/+/, '');
    return meant === key || problemOf(meant) ? [] : [setAt(`Make it ${shortened(meant)}`, id, 'mutualTls.key', meant)];
  },
  fixAll: true,
};

function problemOf(key: string): string | undefined {
  if (key === '') return 'is empty';
  if (key.startsWith('/')) return 'starts with a slash, which the address of the truststore has already';
  if (new TextEncoder().encode(key).length > MAX_BYTES) return `has more than ${MAX_BYTES.toLocaleString('en')} bytes`;
  return undefined;
}
