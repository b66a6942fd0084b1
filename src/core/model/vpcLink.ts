import { z } from 'zod';
import { field } from './field.ts';
import { VpcLinkId } from './ids.ts';
import { tagsField } from './tag.ts';

const linkName = field(z.string(), { label: 'Name', help: '1 to 128 characters.', placeholder: 'internal' });

const vpcId = field(z.string().optional(), {
  label: 'VPC',
  help: 'The VPC of the subnets and of the load balancers. Left empty, it is asked for where it is needed: by the CDK app always, by the template for a new security group.',
  placeholder: 'Asked for at deployment',
  mono: true,
});

/** The security groups of a link: a new one that lets everything out, or some that are there already. */
const ExistingSecurityGroups = z.strictObject({
  source: z.literal('existing'),
  ids: field(z.array(z.string()).default([]), {
    label: 'Group ids',
    help: 'The load balancer’s own group must let traffic from these in, on the listener’s port. Left empty, they are asked for at deployment.',
    placeholder: 'Asked for at deployment',
    mono: true,
  }),
});
export const SecurityGroups = z.discriminatedUnion('source', [
  z.strictObject({ source: z.literal('new') }),
  ExistingSecurityGroups,
]);
export type SecurityGroups = z.infer<typeof SecurityGroups>;

/** AWS::ApiGatewayV2::VpcLink. Its subnets and security groups cannot be changed later, only the whole link be replaced. */
export const NewVpcLink = z.strictObject({
  id: VpcLinkId,
  source: z.literal('new'),
  name: linkName,
  vpcId,
  subnetIds: field(z.array(z.string()).default([]), {
    label: 'Subnets',
    help: 'Where API Gateway puts its network interfaces: 1 to 10, best in two zones or more. Left empty, they are asked for at deployment.',
    placeholder: 'Asked for at deployment',
    mono: true,
  }),
  securityGroups: field(SecurityGroups.optional(), {
    label: 'Security groups',
    help: 'What the network interfaces of the link belong to. A new group lets everything out.',
    options: { new: 'New', existing: 'Existing' },
    placeholder: 'None',
  }),
  tags: tagsField,
});
export type NewVpcLink = z.infer<typeof NewVpcLink>;

export const ExistingVpcLink = z.strictObject({
  id: VpcLinkId,
  source: z.literal('existing'),
  name: linkName,
  existingId: field(z.string().optional(), {
    label: 'VPC link id',
    help: 'Left empty, the template asks for it as a parameter and the CDK app as a stack property.',
    placeholder: 'Asked for at deployment',
    mono: true,
  }),
  vpcId,
});
export type ExistingVpcLink = z.infer<typeof ExistingVpcLink>;

/** The way into a VPC that private integrations take. Integrations of several APIs may share one. */
export const VpcLink = z.discriminatedUnion('source', [NewVpcLink, ExistingVpcLink]);
export type VpcLink = z.infer<typeof VpcLink>;
