import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { endpointsOf } from './endpointsOf.ts';
import type { Rule } from './rule.ts';

export const mutualTlsAtEdge: Rule = {
  code: 'domain/mutual-tls-at-edge',
  severity: 'warning',
  title: 'A domain with mutual TLS has an edge-optimised endpoint',
  reason:
    'AWS describes mutual TLS for regional custom domains alone. API Gateway may refuse an edge-optimised endpoint beside it, or serve it without asking for a certificate.',
  fix: 'Keep the regional endpoint alone.',
  source: 'API Gateway Developer Guide, "Configuring mutual TLS authentication for an HTTP API".',
  topic: 'security',
  unverified: true,
  each: 'domain',
  *check(domain, design) {
    if (!domain.mutualTls) return;
    for (const { type, path } of endpointsOf(domain)) {
      if (type !== 'EDGE') continue;
      yield {
        message: `${shortNameOf(design, domain.id)} asks for certificates of its clients, which its edge-optimised endpoint may not support.`,
        subject: { id: domain.id, field: `${path}endpointType` },
      };
    }
  },
  quickFixes: ({ id, secondEndpoint }, _design, { subject: { field = '' } }) => {
    if (field !== 'endpointType') return [setAt('Remove the second endpoint', id, 'secondEndpoint', undefined)];
    return secondEndpoint ? [] : [setAt('Make its endpoint regional', id, field, undefined)];
  },
};
