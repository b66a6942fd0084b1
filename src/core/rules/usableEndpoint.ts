import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { mappingsOf } from '../model/queries.ts';
import { endpointsOf } from './endpointsOf.ts';
import type { Rule } from './rule.ts';

export const usableEndpoint: Rule = {
  code: 'domain/unusable-endpoint',
  severity: 'error',
  title: 'An API is mapped from a domain without a regional endpoint of TLS 1.2',
  reason:
    'HTTP and WebSocket APIs can be mapped only to a regional custom domain name with the security policy of TLS 1.2, and API Gateway refuses any other mapping.',
  fix: 'Give it a regional endpoint with TLS 1.2.',
  source:
    'API Gateway Developer Guide, "Custom domain names for HTTP APIs" and "Custom domain names for WebSocket APIs".',
  each: 'domain',
  *check(domain, design) {
    const { id } = domain;
    if (mappingsOf(design, id).length === 0) return;
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
  },
  quickFixes({ id, secondEndpoint }, _design, { subject: { field = '' } }) {
    if (field.endsWith('securityPolicy')) return [setAt('Take TLS 1.2 and newer only', id, field, undefined)];
    const made = setAt('Make its endpoint regional', id, 'endpointType', undefined);
    if (secondEndpoint) return [made];
    const regional = { certificate: { source: 'existing' } };
    return [made, setAt('Add a regional endpoint, to migrate to', id, 'secondEndpoint', regional)];
  },
};
