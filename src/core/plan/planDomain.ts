import type { ApiMapping } from '../model/apiMapping.ts';
import type { Certificate, Domain, DomainEndpoint, ExistingCertificate, MutualTls } from '../model/domain.ts';
import { mappingsOf } from '../model/queries.ts';
import { isWildcardDomain } from '../model/urls.ts';
import { pascalCase } from './names.ts';
import type { PlannedApi } from './plan.ts';
import type { PlanContext } from './planContext.ts';
import type {
  PlannedCertificate,
  PlannedDomain,
  PlannedEndpoint,
  PlannedExistingCertificate,
  PlannedHostedZone,
  PlannedMapping,
  PlannedMutualTls,
  PlannedRecord,
} from './plannedDomain.ts';
import type { PlannedStage } from './plannedStage.ts';
import { oneLine, stageLabel, tagMap } from './texts.ts';

export function planDomain(context: PlanContext, domain: Domain, apis: readonly PlannedApi[]): PlannedDomain {
  const logicalId = context.logicalId(domain.id);
  const name = oneLine(domain.name);
  const hostedZone = plannedHostedZone(context, domain);
  const endpoint = plannedEndpoint(context, domain, domain, hostedZone, '');
  const secondEndpoint =
    domain.secondEndpoint && plannedEndpoint(context, domain, domain.secondEndpoint, hostedZone, 'Second');
  const regional = [endpoint, secondEndpoint].find((candidate) => candidate?.endpointType === 'REGIONAL');
  return {
    id: domain.id,
    logicalId,
    name: domain.name,
    endpoint,
    secondEndpoint,
    mutualTls: domain.mutualTls && plannedMutualTls(context, domain, domain.mutualTls),
    hostedZone,
    records: hostedZone && regional ? plannedRecords(context, domain, regional) : [],
    tags: tagMap(domain.tags),
    mappings: mappingsOf(context.design, domain.id).flatMap((mapping) => {
      const api = apis.find((candidate) => candidate.stages.some((stage) => stage.id === mapping.stageId));
      const stage = api?.stages.find((candidate) => candidate.id === mapping.stageId);
      return api && stage ? [planMapping(context, mapping, domain, api, stage)] : [];
    }),
    dnsTarget:
      hostedZone || !regional
        ? undefined
        : {
            regionalDomainName: {
              logicalId: `${logicalId}RegionalDomainName`,
              description: `What the DNS record of ${name} points at.`,
            },
            regionalHostedZoneId: {
              logicalId: `${logicalId}RegionalHostedZoneId`,
              description: `The hosted zone of that name, for a Route 53 alias record of ${name}.`,
            },
          },
  };
}

/** The zone that gets a record: that of a new certificate, or the alias of a regional endpoint. */
function plannedHostedZone(context: PlanContext, domain: Domain): PlannedHostedZone | undefined {
  const { id, name, hostedZone } = domain;
  const getsRecord = [domain, domain.secondEndpoint].some(
    (endpoint) => endpoint && (endpoint.certificate.source === 'new' || endpoint.endpointType !== 'EDGE'),
  );
  if (!hostedZone || !getsRecord) return undefined;
  const hostedZoneId = context.value(id, hostedZone.id, {
    kind: 'hosted-zone-id',
    name: `${pascalCase(name)}HostedZoneId`,
    description: `The Route 53 hosted zone that ${oneLine(name)} is in.`,
  });
  return { logicalId: context.claim(`${context.logicalId(id)}HostedZone`, id), hostedZoneId };
}

/** @param which tells the names of two endpoints apart */
function plannedEndpoint(
  context: PlanContext,
  domain: Domain,
  endpoint: DomainEndpoint,
  hostedZone: PlannedHostedZone | undefined,
  which: string,
): PlannedEndpoint {
  const endpointType = endpoint.endpointType ?? 'REGIONAL';
  return {
    endpointType,
    securityPolicy: endpoint.securityPolicy ?? 'TLS_1_2',
    ipAddressType: endpoint.ipAddressType,
    certificate: plannedCertificate(context, domain, endpoint.certificate, hostedZone, endpointType, which),
  };
}

function plannedCertificate(
  context: PlanContext,
  domain: Domain,
  certificate: Certificate,
  hostedZone: PlannedHostedZone | undefined,
  endpointType: PlannedEndpoint['endpointType'],
  which: string,
): PlannedCertificate {
  if (certificate.source === 'existing') {
    const edge = endpointType === 'EDGE';
    return existingCertificate(context, domain, certificate, which, {
      kind: edge ? 'edge-certificate-arn' : 'certificate-arn',
      description: `ARN of an ACM certificate that covers ${oneLine(domain.name)}, in ${edge ? 'us-east-1' : 'the region of the stack'}.`,
    });
  }
  return {
    source: 'new',
    logicalId: context.claim(`${context.logicalId(domain.id)}${which}Certificate`, domain.id),
    title: domain.name.replace(/^\*/, 'wildcard'), // tags take no asterisk
    domainName: domain.name,
    hostedZone,
  };
}

function existingCertificate(
  context: PlanContext,
  { id, name }: Domain,
  { arn }: ExistingCertificate,
  which: string,
  asked: { kind: 'certificate-arn' | 'edge-certificate-arn'; description: string },
): PlannedExistingCertificate {
  return {
    source: 'existing',
    logicalId: context.claim(`${context.logicalId(id)}${which}Certificate`, id),
    arn: context.value(id, arn, { name: `${pascalCase(name)}${which}CertificateArn`, ...asked }),
  };
}

function plannedMutualTls(context: PlanContext, domain: Domain, mutualTls: MutualTls): PlannedMutualTls {
  const { id, name } = domain;
  const { bucket, key, version, ownershipCertificate } = mutualTls;
  return {
    bucketLogicalId: context.claim(`${context.logicalId(id)}TruststoreBucket`, id),
    bucket: context.value(id, bucket, {
      kind: 'bucket-name',
      name: `${pascalCase(name)}TruststoreBucketName`,
      description: `Name of the S3 bucket with the truststore of ${oneLine(name)}.`,
    }),
    key,
    version,
    ownershipCertificate:
      ownershipCertificate &&
      existingCertificate(context, domain, ownershipCertificate, 'Ownership', {
        kind: 'certificate-arn',
        description: `ARN of a public ACM certificate which proves that ${oneLine(name)} is yours.`,
      }),
  };
}

function plannedRecords(context: PlanContext, { id, name }: Domain, regional: PlannedEndpoint): PlannedRecord[] {
  const types = regional.ipAddressType === 'dualstack' ? (['A', 'AAAA'] as const) : (['A'] as const);
  return types.map((type) => ({
    logicalId: context.claim(`${context.logicalId(id)}${pascalCase(type.toLowerCase())}Record`, id),
    type,
    name: `${name}.`,
  }));
}

function planMapping(
  context: PlanContext,
  mapping: ApiMapping,
  domain: Domain,
  api: PlannedApi,
  stage: PlannedStage,
): PlannedMapping {
  const logicalId = context.logicalId(mapping.id);
  return {
    id: mapping.id,
    logicalId,
    key: mapping.key,
    api,
    stage,
    url: isWildcardDomain(domain.name)
      ? undefined
      : {
          logicalId: `${logicalId}Url`,
          description: `URL of ${stageLabel(stage)} of ${oneLine(api.title)} at ${oneLine(domain.name)}.`,
        },
  };
}
