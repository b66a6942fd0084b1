import { nameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const ARN = /^arn:aws[\w-]*:acm:[a-z]{2}[a-z0-9-]*-\d:\d{12}:certificate\/[\w-]+$/;

export const certificateArn: Rule = {
  code: 'domain/certificate-arn',
  severity: 'error',
  fix: 'Copy the ARN from Certificate Manager, or leave it empty to be asked for it at deployment.',
  source: 'AWS Certificate Manager API reference, CertificateArn.',
  *check(design) {
    for (const { id, certificate } of Object.values(design.domains)) {
      if (certificate.source !== 'existing' || certificate.arn === undefined || ARN.test(certificate.arn)) continue;
      yield {
        message: `The certificate of ${nameOf(design, id)} is not the ARN of one in Certificate Manager: arn:aws:acm:region:account:certificate/id.`,
        subject: { id, field: 'certificate.arn' },
      };
    }
  },
};
