import { shortNameOf } from '../model/naming.ts';
import { endpointsOf } from './endpointsOf.ts';
import type { Rule } from './rule.ts';

export const newEdgeCertificate: Rule = {
  code: 'domain/new-edge-certificate',
  severity: 'warning',
  fix: 'Deploy to us-east-1, or use a certificate that is there already.',
  source: 'API Gateway Developer Guide, "Edge-optimized custom domain names": the certificate has to be in us-east-1.',
  *check(design) {
    for (const domain of Object.values(design.domains)) {
      for (const { type, endpoint, path } of endpointsOf(domain)) {
        if (type !== 'EDGE' || endpoint.certificate.source !== 'new') continue;
        yield {
          message: `The new certificate for the edge-optimised endpoint of ${shortNameOf(design, domain.id)} is made in the region of the stack, and only one in us-east-1 will do.`,
          subject: { id: domain.id, field: `${path}certificate` },
        };
      }
    }
  },
};
