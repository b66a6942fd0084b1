import { camelCase } from '../../plan/names.ts';
import type {
  PlannedCertificate,
  PlannedDomain,
  PlannedEndpoint,
  PlannedHostedZone,
  PlannedMapping,
  PlannedMutualTls,
  PlannedRecord,
} from '../../plan/plannedDomain.ts';
import { type Local, reference } from './codeWriter.ts';
import { call, type Expression, object, raw, string } from './expression.ts';
import { APIS, BUCKETS, CERTIFICATES, DNS, DNS_TARGETS } from './modules.ts';
import { found, given, ipAddressType, optionalString, type StackContext } from './stackContext.ts';

/** A custom domain with its API mappings; the APIs and stages are there already. */
export function printDomain(stack: StackContext, domain: PlannedDomain): void {
  const { writer } = stack;
  writer.blank();
  writer.region([domain.id], () => {
    writer.comment(domain.name);
    const zone = domain.hostedZone && printHostedZone(stack, domain.hostedZone);
    const local = writer.local(camelCase(domain.logicalId));
    writer.declare(
      local,
      call(
        `new ${writer.import(APIS, 'DomainName')}`,
        raw('this'),
        stack.constructId(domain.logicalId),
        object({
          domainName: string(domain.name),
          ...endpointMembers(stack, domain.endpoint, zone),
          ...(domain.mutualTls && mutualTlsMembers(stack, domain.mutualTls)),
        }),
      ),
    );
    if (domain.secondEndpoint) {
      writer.statement(
        '',
        call(`${reference(local)}.addEndpoint`, object(endpointMembers(stack, domain.secondEndpoint, zone))),
      );
    }
    stack.printTags(local, domain.tags);
    stack.printOutput(domain.dnsTarget?.regionalDomainName, () => `${reference(local)}.regionalDomainName`);
    stack.printOutput(domain.dnsTarget?.regionalHostedZoneId, () => `${reference(local)}.regionalHostedZoneId`);
    for (const record of domain.records) printRecord(stack, local, zone, record);
    for (const mapping of domain.mappings) {
      writer.blank();
      writer.region([mapping.id], () => printMapping(stack, local, mapping));
    }
  });
}

function printHostedZone(stack: StackContext, { logicalId, hostedZoneId }: PlannedHostedZone): Local {
  const { writer } = stack;
  const local = writer.local(camelCase(logicalId));
  writer.declare(
    local,
    call(
      `${writer.import(DNS, 'HostedZone')}.fromHostedZoneId`,
      raw('this'),
      stack.constructId(logicalId),
      given(hostedZoneId),
    ),
  );
  return local;
}

type Members = Readonly<Record<string, Expression | undefined>>;

function endpointMembers(stack: StackContext, endpoint: PlannedEndpoint, zone: Local | undefined): Members {
  const { endpointType, securityPolicy } = endpoint;
  const { writer } = stack;
  return {
    certificate: certificate(stack, endpoint.certificate, zone),
    endpointType:
      endpointType === 'REGIONAL' ? undefined : raw(`${writer.import(APIS, 'EndpointType')}.${endpointType}`),
    securityPolicy: raw(`${writer.import(APIS, 'SecurityPolicy')}.${securityPolicy}`),
    ipAddressType: ipAddressType(writer, endpoint.ipAddressType),
  };
}

function certificate(stack: StackContext, planned: PlannedCertificate, zone: Local | undefined): Expression {
  const name = stack.writer.import(CERTIFICATES, 'Certificate');
  const id = stack.constructId(planned.logicalId);
  if (planned.source === 'existing') return call(`${name}.fromCertificateArn`, raw('this'), id, given(planned.arn));
  const fromDns = `${stack.writer.import(CERTIFICATES, 'CertificateValidation')}.fromDns`;
  return call(
    `new ${name}`,
    raw('this'),
    id,
    object({
      domainName: string(planned.domainName),
      certificateName: string(planned.title),
      validation: zone ? call(fromDns, raw(reference(zone))) : call(fromDns),
    }),
  );
}

function mutualTlsMembers(stack: StackContext, mutualTls: PlannedMutualTls): Members {
  const { bucketLogicalId, bucket, key, version, ownershipCertificate } = mutualTls;
  return {
    mtls: object({
      bucket: call(
        `${stack.writer.import(BUCKETS, 'Bucket')}.fromBucketName`,
        raw('this'),
        stack.constructId(bucketLogicalId),
        given(bucket),
      ),
      key: string(key),
      version: optionalString(version),
    }),
    ownershipCertificate: ownershipCertificate && certificate(stack, ownershipCertificate, undefined),
  };
}

/** Without the name of its zone, which only the user knows, a record has to be called by its whole name. */
function printRecord(stack: StackContext, domain: Local, zone: Local | undefined, record: PlannedRecord): void {
  const { writer } = stack;
  const domainName = reference(domain);
  const target = call(
    `new ${writer.import(DNS_TARGETS, 'ApiGatewayv2DomainProperties')}`,
    raw(`${domainName}.regionalDomainName`),
    raw(`${domainName}.regionalHostedZoneId`),
  );
  writer.statement(
    '',
    call(
      `new ${writer.import(DNS, record.type === 'A' ? 'ARecord' : 'AaaaRecord')}`,
      raw('this'),
      stack.constructId(record.logicalId),
      object({
        zone: zone && raw(reference(zone)),
        recordName: string(record.name),
        target: call(`${writer.import(DNS, 'RecordTarget')}.fromAlias`, target),
      }),
    ),
  );
}

function printMapping(stack: StackContext, domain: Local, mapping: PlannedMapping): void {
  const { writer } = stack;
  const local = writer.local(camelCase(mapping.logicalId));
  const stage = stack.stages.get(mapping.stage.id);
  writer.declare(
    local,
    call(
      `new ${writer.import(APIS, 'ApiMapping')}`,
      raw('this'),
      stack.constructId(mapping.logicalId),
      object({
        api: raw(reference(found(stack.apis, mapping.api))),
        domainName: raw(reference(domain)),
        // Without one, a mapping leads to the default stage that HttpApi made.
        stage: stage && raw(reference(stage)),
        apiMappingKey: optionalString(mapping.key),
      }),
    ),
  );
  stack.printOutput(mapping.url, () => mappingUrl(reference(local), mapping));
}

/** The construct begins the URLs of all APIs alike. */
function mappingUrl(construct: string, { api }: PlannedMapping): string {
  switch (api.protocol) {
    case 'HTTP':
      return `${construct}.domainUrl`;
    case 'WEBSOCKET':
      return `${construct}.domainUrl.replace('https:', 'wss:')`;
  }
}
