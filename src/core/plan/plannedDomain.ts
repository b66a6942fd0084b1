import type { EndpointType, SecurityPolicy } from '../model/domain.ts';
import type { DomainId, MappingId } from '../model/ids.ts';
import type { IpAddressType } from '../model/ipAddressType.ts';
import type { PlannedApi } from './plan.ts';
import type { PlannedValue } from './plannedInput.ts';
import type { PlannedOutput } from './plannedOutput.ts';
import type { PlannedStage } from './plannedStage.ts';

export interface PlannedDomain {
  id: DomainId;
  logicalId: string;
  name: string;
  endpoint: PlannedEndpoint;
  /** While the domain migrates from one type of endpoint to another. */
  secondEndpoint: PlannedEndpoint | undefined;
  mutualTls: PlannedMutualTls | undefined;
  hostedZone: PlannedHostedZone | undefined;
  /** In the hosted zone, as far as there is a regional endpoint that they can point at. */
  records: readonly PlannedRecord[];
  tags: Readonly<Record<string, string>>;
  mappings: readonly PlannedMapping[];
  /** Outputs that a DNS record for the domain points at, where the stack does not add it itself. */
  dnsTarget: { regionalDomainName: PlannedOutput; regionalHostedZoneId: PlannedOutput } | undefined;
}

export interface PlannedEndpoint {
  endpointType: EndpointType;
  securityPolicy: SecurityPolicy;
  ipAddressType: IpAddressType | undefined;
  certificate: PlannedCertificate;
}

/** Its logical id names the construct that stands for an existing one in CDK; CloudFormation has no resource for it. */
export type PlannedCertificate = PlannedNewCertificate | PlannedExistingCertificate;

export interface PlannedNewCertificate {
  source: 'new';
  logicalId: string;
  /** What the certificate is called in lists. */
  title: string;
  domainName: string;
  /** Where the record goes that proves the name; absent: the user adds it while the deployment waits. */
  hostedZone: PlannedHostedZone | undefined;
}

export interface PlannedExistingCertificate {
  source: 'existing';
  logicalId: string;
  arn: PlannedValue;
}

export interface PlannedMutualTls {
  bucketLogicalId: string;
  bucket: PlannedValue;
  key: string;
  version: string | undefined;
  ownershipCertificate: PlannedExistingCertificate | undefined;
}

export interface PlannedHostedZone {
  /** Names the construct that stands for it in CDK. */
  logicalId: string;
  hostedZoneId: PlannedValue;
}

/** An alias record of Route 53: AWS::Route53::RecordSet. */
export interface PlannedRecord {
  logicalId: string;
  type: 'A' | 'AAAA';
  /** With a dot at its end, as DNS has it. */
  name: string;
}

export interface PlannedMapping {
  id: MappingId;
  logicalId: string;
  /** Absent for the domain's root. */
  key: string | undefined;
  api: PlannedApi;
  stage: PlannedStage;
  /** Absent for a wildcard domain, which has no one URL. */
  url: PlannedOutput | undefined;
}
