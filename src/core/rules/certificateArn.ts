import { arnPattern } from '../model/arn.ts';
import type { Design } from '../model/design.ts';
import type { DomainId } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { endpointsOf } from './endpointsOf.ts';
import type { Rule } from './rule.ts';

const ARN = arnPattern('acm', 'certificate/[\\w-]+');

export const certificateArn: Rule = {
  code: 'domain/certificate-arn',
  severity: 'error',
  fix: 'Copy the ARN from Certificate Manager, or leave it empty to be asked for it at deployment.',
  source: 'AWS Certificate Manager API reference, CertificateArn.',
  *check(design) {
    for (const { id, field, arn } of certificatesOf(design)) {
      if (arn === undefined || ARN.test(arn)) continue;
      yield {
        message: `The certificate of ${shortNameOf(design, id)} is not the ARN of one in Certificate Manager: arn:aws:acm:region:account:certificate/id.`,
        subject: { id, field },
      };
    }
  },
};

/** Those that are there already. */
function certificatesOf(design: Design): { id: DomainId; field: string; arn: string | undefined }[] {
  return Object.values(design.domains).flatMap((domain) => {
    const { id, mutualTls } = domain;
    const ofEndpoints = endpointsOf(domain).flatMap(({ endpoint: { certificate }, path }) =>
      certificate.source === 'existing' ? [{ id, field: `${path}certificate.arn`, arn: certificate.arn }] : [],
    );
    const ownership = mutualTls?.ownershipCertificate;
    return ownership
      ? [...ofEndpoints, { id, field: 'mutualTls.ownershipCertificate.arn', arn: ownership.arn }]
      : ofEndpoints;
  });
}
