import type { VpcLinkId } from '../model/ids.ts';
import { vpcLinkOf } from '../model/queries.ts';
import type { NewVpcLink, VpcLink } from '../model/vpcLink.ts';
import type { PlanContext } from './planContext.ts';
import type { PlannedValue } from './plannedInput.ts';
import type { PlannedSecurityGroups, PlannedVpcLink } from './plannedVpcLink.ts';
import { oneLine, tagMap } from './texts.ts';

/** The VPC link that an integration of the plan goes through. */
export function plannedVpcLink(context: PlanContext, id: VpcLinkId): PlannedVpcLink {
  const before = context.vpcLinks.get(id);
  if (before) return before;
  const planned = newlyPlanned(context, vpcLinkOf(context.design, id));
  context.vpcLinks.set(id, planned);
  return planned;
}

function newlyPlanned(context: PlanContext, link: VpcLink): PlannedVpcLink {
  const { id, name: title } = link;
  const logicalId = context.logicalId(id);
  if (link.source === 'existing') {
    const existingId = context.value(id, link.existingId, {
      kind: 'vpc-link-id',
      name: `${logicalId}Id`,
      description: `Id of the VPC link ${oneLine(title)}, in the account and region of the stack.`,
    });
    return { id, source: 'existing', title, logicalId, existingId, vpc: vpcOf(context, link, true) };
  }
  return {
    id,
    source: 'new',
    title,
    logicalId,
    // A link's resource says its subnets; only a new security group says the VPC.
    vpc: vpcOf(context, link, link.securityGroups?.source !== 'new'),
    subnets: context.list(id, link.subnetIds, {
      kind: 'subnet-ids',
      name: `${logicalId}SubnetIds`,
      description: `Subnets of the VPC link ${oneLine(title)}: 1 to 10, best in two zones or more.`,
    }),
    securityGroups: securityGroups(context, link),
    tags: tagMap(link.tags),
  };
}

function vpcOf(context: PlanContext, { id, name, vpcId }: VpcLink, cdkOnly: boolean): PlannedValue {
  return context.value(id, vpcId, {
    kind: 'vpc-id',
    name: `${context.logicalId(id)}VpcId`,
    description: `The VPC that the VPC link ${oneLine(name)} leads into.`,
    cdkOnly,
  });
}

function securityGroups(context: PlanContext, { id, name, securityGroups }: NewVpcLink): PlannedSecurityGroups {
  const logicalId = context.logicalId(id);
  switch (securityGroups?.source) {
    case undefined:
      return { kind: 'none' };
    case 'new':
      return {
        kind: 'new',
        logicalId: context.claim(`${logicalId}SecurityGroup`, id),
        // EC2 takes letters, digits, spaces and a few signs, at most 255 (CreateSecurityGroup, GroupDescription).
        description: `VPC link ${oneLine(name).replace(/[^a-zA-Z0-9 ._:/()#,@[\]+=&;{}!$*-]/g, '')}`.trim(),
      };
    case 'existing':
      return {
        kind: 'existing',
        ids: context.list(id, securityGroups.ids, {
          kind: 'security-group-ids',
          name: `${logicalId}SecurityGroupIds`,
          description: `Security groups of the VPC link ${oneLine(name)}; that of the load balancer must let traffic from them in.`,
        }),
      };
  }
}
