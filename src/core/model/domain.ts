import { z } from 'zod';
import { field } from './field.ts';
import { DomainId } from './ids.ts';
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

/** Where the certificate of a custom domain comes from. */
export const Certificate = z.discriminatedUnion('source', [ExistingCertificate]);
export type Certificate = z.infer<typeof Certificate>;

/** A custom domain name, shared by the APIs of the design: AWS::ApiGatewayV2::DomainName, regional, TLS 1.2. */
export const Domain = z.strictObject({
  id: DomainId,
  name: field(z.string(), {
    label: 'Domain name',
    help: 'Lower case. *.example.com serves every name one level below.',
    placeholder: 'api.example.com',
    mono: true,
  }),
  certificate: Certificate,
  tags: tagsField,
});
export type Domain = z.infer<typeof Domain>;
