import { URL_SCHEMES } from '../../model/urls.ts';
import type {
  PlannedCertificate,
  PlannedDomain,
  PlannedEndpoint,
  PlannedMapping,
  PlannedMutualTls,
  PlannedRecord,
} from '../../plan/plannedDomain.ts';
import { type Entry, output, resource, spelled, unlessEmpty } from './entry.ts';
import { GetAtt, Ref, text, type Value, type ValueMap } from './intrinsics.ts';

export function domainResources(domain: PlannedDomain): Entry[] {
  const { endpoint, secondEndpoint, mutualTls } = domain;
  const endpoints = secondEndpoint ? [endpoint, secondEndpoint] : [endpoint];
  const [first, ...others] = endpoints.map(configuration);
  return [
    ...endpoints.flatMap(({ certificate }) => certificateResources(domain, certificate)),
    resource(domain.id, domain.logicalId, 'AWS::ApiGatewayV2::DomainName', {
      DomainName: domain.name,
      DomainNameConfigurations: [
        {
          ...first,
          OwnershipVerificationCertificateArn:
            mutualTls?.ownershipCertificate && spelled(mutualTls.ownershipCertificate.arn),
        },
        ...others,
      ],
      MutualTlsAuthentication: mutualTls && mutualTlsAuthentication(mutualTls),
      Tags: unlessEmpty(domain.tags),
    }),
    ...domain.records.map((record) => recordResource(domain, record)),
    ...domain.mappings.map((mapping) => mappingResource(domain, mapping)),
  ];
}

function configuration({ endpointType, securityPolicy, ipAddressType, certificate }: PlannedEndpoint): ValueMap {
  return {
    CertificateArn: certificateArn(certificate),
    EndpointType: endpointType,
    SecurityPolicy: securityPolicy,
    IpAddressType: ipAddressType,
  };
}

function certificateArn(certificate: PlannedCertificate): Value {
  switch (certificate.source) {
    case 'new':
      return new Ref(certificate.logicalId);
    case 'existing':
      return spelled(certificate.arn);
  }
}

function certificateResources({ id }: PlannedDomain, certificate: PlannedCertificate): Entry[] {
  if (certificate.source === 'existing') return [];
  const { logicalId, domainName, hostedZone, title } = certificate;
  return [
    resource(id, logicalId, 'AWS::CertificateManager::Certificate', {
      DomainName: domainName,
      ValidationMethod: 'DNS',
      DomainValidationOptions: hostedZone && [
        { DomainName: domainName, HostedZoneId: spelled(hostedZone.hostedZoneId) },
      ],
      Tags: [{ Key: 'Name', Value: title }],
    }),
  ];
}

function mutualTlsAuthentication({ bucket, key, version }: PlannedMutualTls): ValueMap {
  return { TruststoreUri: text`s3://${spelled(bucket)}/${key}`, TruststoreVersion: version };
}

function recordResource({ id, logicalId: domain, hostedZone }: PlannedDomain, record: PlannedRecord): Entry {
  return resource(id, record.logicalId, 'AWS::Route53::RecordSet', {
    HostedZoneId: hostedZone && spelled(hostedZone.hostedZoneId),
    Name: record.name,
    Type: record.type,
    AliasTarget: {
      DNSName: new GetAtt(domain, 'RegionalDomainName'),
      HostedZoneId: new GetAtt(domain, 'RegionalHostedZoneId'),
    },
  });
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

function urlOf({ name }: PlannedDomain, { api, key = '' }: PlannedMapping): string {
  return `${URL_SCHEMES[api.protocol]}://${name}/${key}`;
}

export function domainOutputs(domain: PlannedDomain): Entry[] {
  const { id, logicalId, dnsTarget } = domain;
  return [
    ...domain.mappings.flatMap((mapping) =>
      mapping.url ? [output(mapping.id, mapping.url, urlOf(domain, mapping))] : [],
    ),
    ...(dnsTarget
      ? [
          output(id, dnsTarget.regionalDomainName, new GetAtt(logicalId, 'RegionalDomainName')),
          output(id, dnsTarget.regionalHostedZoneId, new GetAtt(logicalId, 'RegionalHostedZoneId')),
        ]
      : []),
  ];
}
