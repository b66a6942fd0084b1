import type { Domain, DomainEndpoint, EndpointType } from '../model/domain.ts';

interface Endpoint {
  type: EndpointType;
  endpoint: DomainEndpoint;
  /** What the paths of its fields begin with. */
  path: '' | 'secondEndpoint.';
}

/** One, or two while a domain migrates. */
export function endpointsOf(domain: Domain): Endpoint[] {
  const listed = (endpoint: DomainEndpoint, path: Endpoint['path']): Endpoint => ({
    type: endpoint.endpointType ?? 'REGIONAL',
    endpoint,
    path,
  });
  return [listed(domain, ''), ...(domain.secondEndpoint ? [listed(domain.secondEndpoint, 'secondEndpoint.')] : [])];
}
