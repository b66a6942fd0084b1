import { setAt } from '../commands/setAt.ts';
import { arnPattern } from '../model/arn.ts';
import type { Domain } from '../model/domain.ts';
import { shortNameOf } from '../model/naming.ts';
import { valueAt } from '../model/paths.ts';
import { endpointsOf } from './endpointsOf.ts';
import type { Rule } from './rule.ts';

const ARN = arnPattern('acm', 'certificate/[\\w-]+');

export const certificateArn: Rule = {
  code: 'domain/certificate-arn',
  severity: 'error',
  title: 'The certificate of a domain is not in Certificate Manager',
  reason:
    'API Gateway takes the certificate of a custom domain from AWS Certificate Manager, by its ARN, and from nowhere else.',
  fix: 'Copy the ARN from Certificate Manager, or leave it empty to be asked for it at deployment.',
  source: 'AWS Certificate Manager API reference, CertificateArn.',
  each: 'domain',
  *check(domain, design) {
    for (const { field, arn } of certificatesOf(domain)) {
      if (arn === undefined || ARN.test(arn)) continue;
      yield {
        message: `The certificate of ${shortNameOf(design, domain.id)} is not the ARN of one in Certificate Manager: arn:aws:acm:region:account:certificate/id.`,
        subject: { id: domain.id, field },
      };
    }
  },
  quickFixes(domain, _design, { subject: { field = '' } }) {
    const arn = valueAt(domain, field);
    const meant = typeof arn === 'string' ? arn.trim() : '';
    if (ARN.test(meant)) return [setAt('Leave out the spaces around it', domain.id, field, meant)];
    return [setAt('Ask for the certificate at deployment', domain.id, field, undefined)];
  },
};

/** Those that are there already. */
function certificatesOf(domain: Domain): { field: string; arn: string | undefined }[] {
  const ofEndpoints = endpointsOf(domain).flatMap(({ endpoint: { certificate }, path }) =>
    certificate.source === 'existing' ? [{ field: `${path}certificate.arn`, arn: certificate.arn }] : [],
  );
  const ownership = domain.mutualTls?.ownershipCertificate;
  return ownership
    ? [...ofEndpoints, { field: 'mutualTls.ownershipCertificate.arn', arn: ownership.arn }]
    : ofEndpoints;
}
