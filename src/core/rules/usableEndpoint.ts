import { shortNameOf } from '../model/naming.ts';
import { mappingsOf } from '../model/queries.ts';
import { endpointsOf } from './endpointsOf.ts';
import type { Rule } from './rule.ts';

export const usableEndpoint: Rule = {
  code: 'domain/unusable-endpoint',
  severity: 'error',
  fix: 'Give it a regional endpoint with TLS 1.2.',
  source:
    'API Gateway Developer Guide, "Setting up custom domain names for HTTP APIs" and "Custom domain names for WebSocket APIs": only a regional name with TLS 1.2 can be mapped to them.',
  *check(design) {
    for (const domain of Object.values(design.domains)) {
      const { id } = domain;
      if (mappingsOf(design, id).length === 0) continue;
      const regional = endpointsOf(domain).find(({ type }) => type === 'REGIONAL');
      if (!regional) {
        yield {
          message: `${shortNameOf(design, id)} has no regional endpoint, and neither HTTP nor WebSocket APIs are reached through another.`,
          subject: { id, field: 'endpointType' },
        };
      } else if (regional.endpoint.securityPolicy === 'TLS_1_0') {
        yield {
          message: `The regional endpoint of ${shortNameOf(design, id)} allows TLS 1.0, with which neither HTTP nor WebSocket APIs can be mapped to it.`,
          subject: { id, field: `${regional.path}securityPolicy` },
        };
      }
    }
  },
};
