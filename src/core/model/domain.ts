import { z } from 'zod';
import { field } from './field.ts';
import { DomainId } from './ids.ts';
import { ipAddressTypeField } from './ipAddressType.ts';
import { tagsField } from './tag.ts';

export const ExistingCertificate = z.strictObject({
  source: z.literal('existing'),
  arn: field(z.string().optional(), {
    label: 'Certificate ARN',
    help: 'An ACM certificate that covers the name, in the region of the APIs. Left empty, the template asks for it as a parameter and the CDK app as a stack property.',
    placeholder: 'Asked for at deployment',
    mono: true,
  }),
});

export type ExistingCertificate = z.infer<typeof ExistingCertificate>;

/** Where the certificate of a custom domain comes from. `new`: from ACM, which proves the name by DNS. */
export const Certificate = z.discriminatedUnion('source', [
  ExistingCertificate,
  z.strictObject({ source: z.literal('new') }),
]);
export type Certificate = z.infer<typeof Certificate>;

const ENDPOINT_TYPES = ['REGIONAL', 'EDGE'] as const;
export type EndpointType = (typeof ENDPOINT_TYPES)[number];
const SECURITY_POLICIES = ['TLS_1_2', 'TLS_1_0'] as const;
export type SecurityPolicy = (typeof SECURITY_POLICIES)[number];

const endpointFields = {
  endpointType: field(z.enum(ENDPOINT_TYPES).optional(), {
    label: 'Endpoint',
    help: 'HTTP and WebSocket APIs are served by regional endpoints only; an edge one is there to migrate to or from a REST API.',
    options: { REGIONAL: 'Regional', EDGE: 'Edge-optimised' },
    placeholder: 'Regional',
  }),
  securityPolicy: field(z.enum(SECURITY_POLICIES).optional(), {
    label: 'TLS',
    help: 'The oldest version of TLS that clients may use. HTTP and WebSocket APIs need 1.2.',
    options: { TLS_1_2: '1.2 and newer', TLS_1_0: '1.0 and newer' },
    placeholder: '1.2 and newer',
  }),
  ipAddressType: ipAddressTypeField('Who can reach the domain. With IPv6 it gets an AAAA record too.'),
};

/** A certificate as a form has it. */
const certificate = field(Certificate, {
  label: 'Certificate',
  help: 'A new one comes from ACM, which proves the name by DNS.',
  options: { existing: 'Existing', new: 'New' },
});

/** A second endpoint while a domain migrates from one type to another (CDK: DomainName.addEndpoint). */
export const DomainEndpoint = z.strictObject({ ...endpointFields, certificate });
export type DomainEndpoint = z.infer<typeof DomainEndpoint>;

/** Clients show a certificate that an authority in the truststore signed. */
export const MutualTls = z.strictObject({
  bucket: field(z.string().optional(), {
    label: 'Truststore bucket',
    help: 'The S3 bucket of the truststore. Left empty, it is asked for at deployment.',
    placeholder: 'Asked for at deployment',
    mono: true,
  }),
  key: field(z.string(), {
    label: 'Truststore key',
    help: 'The object in that bucket: the certificates of the authorities, in PEM.',
    placeholder: 'truststore.pem',
    mono: true,
  }),
  version: field(z.string().optional(), {
    label: 'Truststore version',
    help: 'The version of that object, where the bucket keeps versions.',
    placeholder: 'The newest',
    mono: true,
  }),
  ownershipCertificate: ExistingCertificate.optional(),
});
export type MutualTls = z.infer<typeof MutualTls>;

/** Where Route 53 keeps the records of a domain. */
export const HostedZone = z.strictObject({
  id: field(z.string().optional(), {
    label: 'Hosted zone id',
    help: 'The Route 53 hosted zone that the domain is in. Left empty, it is asked for at deployment.',
    placeholder: 'Asked for at deployment',
    mono: true,
  }),
});
export type HostedZone = z.infer<typeof HostedZone>;

/** A custom domain name, shared by the APIs of the design: AWS::ApiGatewayV2::DomainName. */
export const Domain = z.strictObject({
  id: DomainId,
  name: field(z.string(), {
    label: 'Domain name',
    help: 'Lower case. *.example.com serves every name one level below.',
    placeholder: 'api.example.com',
    mono: true,
  }),
  certificate,
  ...endpointFields,
  secondEndpoint: DomainEndpoint.optional(),
  mutualTls: MutualTls.optional(),
  /** Present: the export adds the alias records there, and a new certificate proves the name there. */
  hostedZone: HostedZone.optional(),
  tags: tagsField,
});
export type Domain = z.infer<typeof Domain>;
