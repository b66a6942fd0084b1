import type { PlannedDomain, PlannedMapping } from '../../plan/plan.ts';
import { type Entry, output, resource, spelled, unlessEmpty } from './entry.ts';
import { GetAtt, Ref } from './intrinsics.ts';

export function domainResources(domain: PlannedDomain): Entry[] {
  return [
    resource(domain.id, domain.logicalId, 'AWS::ApiGatewayV2::DomainName', {
      DomainName: domain.name,
      DomainNameConfigurations: [
        { CertificateArn: spelled(domain.certificate), EndpointType: 'REGIONAL', SecurityPolicy: 'TLS_1_2' },
      ],
      Tags: unlessEmpty(domain.tags),
    }),
    ...domain.mappings.map((mapping) => mappingResource(domain, mapping)),
  ];
}

function mappingResource(domain: PlannedDomain, { id, logicalId, key, api, stage }: PlannedMapping): Entry {
  const properties = {
    ApiId: new Ref(api.logicalId),
    ApiMappingKey: key,
    DomainName: new Ref(domain.logicalId),
    Stage: stage.name,
  };
  // The stage is named, not referred to, so the order has to be said.
  return resource(id, logicalId, 'AWS::ApiGatewayV2::ApiMapping', properties, stage.logicalId);
}

export function domainOutputs(domain: PlannedDomain): Entry[] {
  const { id, logicalId, regionalDomainName, regionalHostedZoneId } = domain;
  return [
    ...domain.mappings.flatMap((mapping) =>
      mapping.url ? [output(mapping.id, mapping.url, `https://${domain.name}/${mapping.key ?? ''}`)] : [],
    ),
    output(id, regionalDomainName, new GetAtt(logicalId, 'RegionalDomainName')),
    output(id, regionalHostedZoneId, new GetAtt(logicalId, 'RegionalHostedZoneId')),
  ];
}
