import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const NAME = /^(?!\d+\.\d+\.\d+\.\d+$)[a-z0-9](?!.*(\.\.|\.-|-\.))[a-z0-9.-]{1,61}[a-z0-9]$/;

export const bucketName: Rule = {
  code: 'domain/bucket-name',
  severity: 'error',
  title: 'The truststore of a domain is in what is no bucket',
  reason:
    'API Gateway reads the truststore from s3://bucket/key when the domain is created, and refuses the domain where it finds none.',
  fix: 'Write the name of the bucket alone, or leave it empty to be asked for it at deployment.',
  source: 'Amazon S3 User Guide, "General purpose bucket naming rules".',
  each: 'domain',
  *check({ id, mutualTls }, design) {
    const bucket = mutualTls?.bucket;
    if (bucket === undefined || NAME.test(bucket)) return;
    yield {
      message: `The truststore bucket of ${shortNameOf(design, id)} has no name of a bucket: 3 to 63 lower-case letters, digits, dots and hyphens.`,
      subject: { id, field: 'mutualTls.bucket' },
    };
  },
  quickFixes({ id, mutualTls }) {
    const [meant = ''] = (mutualTls?.bucket ?? '')
      .trim()
      .toLowerCase()
      .replace(/^(?:s3:\/\/|arn:[^:]*:s3:::)/, '')
      .split('/');
    if (NAME.test(meant)) return [setAt(`Make it ${meant}`, id, 'mutualTls.bucket', meant)];
    return [setAt('Ask for the bucket at deployment', id, 'mutualTls.bucket', undefined)];
  },
};
