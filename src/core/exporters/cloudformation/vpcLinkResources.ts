import type { PlannedNewVpcLink, PlannedSecurityGroups, PlannedVpcLink } from '../../plan/plannedVpcLink.ts';
import { type Entry, resource, spelled, spelledList, unlessEmpty } from './entry.ts';
import { GetAtt, Ref, type Value } from './intrinsics.ts';

export function vpcLinkResources(link: PlannedVpcLink): Entry[] {
  if (link.source === 'existing') return [];
  const { id, logicalId, title, subnets, securityGroups, tags } = link;
  return [
    resource(id, logicalId, 'AWS::ApiGatewayV2::VpcLink', {
      Name: title,
      SubnetIds: spelledList(subnets),
      SecurityGroupIds: securityGroupIds(securityGroups),
      Tags: unlessEmpty(tags),
    }),
    ...securityGroupResources(link),
  ];
}

/** What an integration names as its connection. */
export function vpcLinkId(link: PlannedVpcLink): Value {
  return link.source === 'new' ? new Ref(link.logicalId) : spelled(link.existingId);
}

function securityGroupResources({ id, vpc, securityGroups }: PlannedNewVpcLink): Entry[] {
  if (securityGroups.kind !== 'new') return [];
  return [
    resource(id, securityGroups.logicalId, 'AWS::EC2::SecurityGroup', {
      GroupDescription: securityGroups.description,
      VpcId: spelled(vpc),
      SecurityGroupEgress: [
        { CidrIp: '0.0.0.0/0', IpProtocol: '-1', Description: 'Allow all outbound traffic by default' },
      ],
    }),
  ];
}

/** A link without any gets an empty list, as it does from CDK. */
function securityGroupIds(securityGroups: PlannedSecurityGroups): Value {
  switch (securityGroups.kind) {
    case 'none':
      return [];
    case 'new':
      return [new GetAtt(securityGroups.logicalId, 'GroupId')];
    case 'existing':
      return spelledList(securityGroups.ids);
  }
}
