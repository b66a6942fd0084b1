import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { endpointsOf } from './endpointsOf.ts';
import type { Rule } from './rule.ts';

export const ownershipCertificate: Rule = {
  code: 'domain/needless-ownership',
  severity: 'warning',
  title: 'A domain proves twice that it is owned',
  reason:
    'A second certificate proves that a domain is owned where mutual TLS is used with a certificate that is imported or from a private authority. A new one from ACM proves it already, and API Gateway may refuse another beside it.',
  fix: 'Leave out the certificate that proves ownership.',
  source: 'CloudFormation, AWS::ApiGatewayV2::DomainName OwnershipVerificationCertificateArn.',
  unverified: true,
  each: 'domain',
  *check(domain, design) {
    const { id, mutualTls } = domain;
    if (!mutualTls?.ownershipCertificate) return;
    if (!endpointsOf(domain).every(({ endpoint }) => endpoint.certificate.source === 'new')) return;
    yield {
      message: `${shortNameOf(design, id)} has a certificate that proves its ownership beside a new one from ACM, which does so too; API Gateway may refuse it.`,
      subject: { id, field: 'mutualTls.ownershipCertificate' },
    };
  },
  quickFixes: ({ id }) => [
    setAt('Leave out what proves ownership again', id, 'mutualTls.ownershipCertificate', undefined),
  ],
};
