import { setAt } from '../commands/setAt.ts';
import { placeInArn } from '../model/arn.ts';
import { shortNameOf } from '../model/naming.ts';
import { endpointsOf } from './endpointsOf.ts';
import type { Rule } from './rule.ts';

export const edgeCertificateRegion: Rule = {
  code: 'domain/edge-certificate-region',
  severity: 'error',
  title: 'The certificate of an edge-optimised endpoint is not in us-east-1',
  reason: 'CloudFront serves an edge-optimised endpoint everywhere, and takes certificates from us-east-1 alone.',
  fix: 'Use a certificate in us-east-1.',
  source: 'API Gateway Developer Guide, "Edge-optimized custom domain names": the certificate has to be in us-east-1.',
  each: 'domain',
  *check(domain, design) {
    for (const { type, endpoint, path } of endpointsOf(domain)) {
      if (type !== 'EDGE' || endpoint.certificate.source !== 'existing') continue;
      const region = placeInArn(endpoint.certificate.arn)?.region;
      if (!region || region === 'us-east-1') continue;
      yield {
        message: `The certificate of the edge-optimised endpoint of ${shortNameOf(design, domain.id)} is in ${region}; it has to be in us-east-1.`,
        subject: { id: domain.id, field: `${path}certificate.arn` },
      };
    }
  },
  quickFixes: ({ id }, _design, { subject: { field = '' } }) => [
    setAt('Ask for the certificate at deployment', id, field, undefined),
  ],
};
