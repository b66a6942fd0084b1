import type { Domain, DomainEndpoint } from '../../../core/model/domain.ts';
import { listed } from './summaries.ts';

/** An endpoint in a few words, with what API Gateway takes where nothing is said: `Regional, TLS 1.2`. */
export function endpointSummary({ endpointType, securityPolicy, ipAddressType }: Domain | DomainEndpoint): string {
  return listed([
    endpointType === 'EDGE' ? 'Edge-optimised' : 'Regional',
    securityPolicy === 'TLS_1_0' ? 'TLS 1.0' : 'TLS 1.2',
    ipAddressType === 'dualstack' && 'IPv6',
  ]);
}

/** The endpoint that a domain can have beside the one it has: of the other type. */
export function otherEndpoint({ endpointType }: Domain): DomainEndpoint {
  return { endpointType: endpointType === 'EDGE' ? 'REGIONAL' : 'EDGE', certificate: { source: 'existing' } };
}

/** What a domain's mutual TLS is, in a few words. */
export function mutualTlsSummary({ mutualTls }: Domain): string {
  if (!mutualTls) return 'Off';
  return mutualTls.bucket ? `s3://${mutualTls.bucket}/${mutualTls.key}` : mutualTls.key || 'On';
}
