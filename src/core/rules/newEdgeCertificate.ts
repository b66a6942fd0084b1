import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { endpointsOf } from './endpointsOf.ts';
import type { Rule } from './rule.ts';

export const newEdgeCertificate: Rule = {
  code: 'domain/new-edge-certificate',
  severity: 'warning',
  title: 'The new certificate of an edge-optimised endpoint is good in us-east-1 only',
  reason:
    'A stack makes a certificate in its own region, and an edge-optimised endpoint takes one from us-east-1 alone. Anywhere else the deployment fails.',
  fix: 'Deploy to us-east-1, or use a certificate that is there already.',
  source: 'API Gateway Developer Guide, "Edge-optimized custom domain names": the certificate has to be in us-east-1.',
  each: 'domain',
  *check(domain, design) {
    for (const { type, endpoint, path } of endpointsOf(domain)) {
      if (type !== 'EDGE' || endpoint.certificate.source !== 'new') continue;
      yield {
        message: `The new certificate for the edge-optimised endpoint of ${shortNameOf(design, domain.id)} is made in the region of the stack, and only one in us-east-1 will do.`,
        subject: { id: domain.id, field: `${path}certificate` },
      };
    }
  },
  quickFixes: ({ id }, _design, { subject: { field = '' } }) => [
    setAt('Ask at deployment for a certificate that is there', id, field, { source: 'existing' }),
  ],
};
