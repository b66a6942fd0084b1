import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const NAME = /^(?!\d+\.\d+\.\d+\.\d+$)[a-z0-9](?!.*(\.\.|\.-|-\.))[a-z0-9.-]{1,61}[a-z0-9]$/;

export const bucketName: Rule = {
  code: 'domain/bucket-name',
  severity: 'error',
  fix: 'Write the name of the bucket alone, or leave it empty to be asked for it at deployment.',
  source: 'Amazon S3 User Guide, "General purpose bucket naming rules".',
  *check(design) {
    for (const { id, mutualTls } of Object.values(design.domains)) {
      const bucket = mutualTls?.bucket;
      if (bucket === undefined || NAME.test(bucket)) continue;
      yield {
        message: `The truststore bucket of ${shortNameOf(design, id)} has no name of a bucket: 3 to 63 lower-case letters, digits, dots and hyphens.`,
        subject: { id, field: 'mutualTls.bucket' },
      };
    }
  },
};
