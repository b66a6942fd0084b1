import { camelCase, withoutSuffix } from '../../plan/names.ts';
import type { PlannedNewVpcLink, PlannedVpcLink } from '../../plan/plannedVpcLink.ts';
import { reference } from './codeWriter.ts';
import { securityGroupsHelper, subnetsHelper } from './escapeHatches.ts';
import { call, type Expression, list, object, raw, string } from './expression.ts';
import { APIS, EC2 } from './modules.ts';
import { given, givenList, type StackContext } from './stackContext.ts';

/** A VPC link that the stack creates, or stands for one that is there already. */
export function printVpcLink(stack: StackContext, link: PlannedVpcLink): void {
  const { writer } = stack;
  writer.blank();
  writer.region([link.id], () => {
    writer.comment(`VPC link ${link.title}`);
    const vpc = printVpc(stack, link);
    const groups = link.source === 'new' ? securityGroups(stack, link, vpc) : undefined;
    const local = writer.local(camelCase(link.logicalId));
    stack.vpcLinks.set(link.id, local);
    const type = writer.import(APIS, 'VpcLink');
    switch (link.source) {
      case 'new':
        writer.declare(
          local,
          call(
            `new ${type}`,
            raw('this'),
            stack.constructId(link.logicalId),
            object({
              vpc: raw(vpc),
              vpcLinkName: string(link.title),
              subnets: call(
                stack.helper(subnetsHelper, 'subnetsOf'),
                raw('this'),
                stack.constructId(`${baseOf(link)}Subnet`),
                givenList(link.subnets),
              ),
              securityGroups: groups,
            }),
          ),
        );
        stack.printTags(local, link.tags);
        return;
      case 'existing':
        writer.declare(
          local,
          call(
            `${type}.fromVpcLinkAttributes`,
            raw('this'),
            stack.constructId(link.logicalId),
            object({ vpcLinkId: given(link.existingId), vpc: raw(vpc) }),
          ),
        );
    }
  });
}

/** What the constructs around a link are called after: `Internal` of `InternalVpcLink`. */
function baseOf({ logicalId }: PlannedVpcLink): string {
  return withoutSuffix(logicalId, 'VpcLink');
}

/** The name of the constant; links into one VPC share it. */
function printVpc(stack: StackContext, link: PlannedVpcLink): string {
  const { writer } = stack;
  const key = link.vpc.kind === 'literal' ? link.vpc.text : link.vpc.input;
  const before = stack.vpcs.get(key);
  if (before) return reference(before);
  const id = `${baseOf(link)}Vpc`;
  const local = writer.local(camelCase(id));
  stack.explainOnce('The construct wants to know the VPC, though a VPC link only names subnets.');
  stack.vpcs.set(key, local);
  writer.declare(
    local,
    call(
      `${writer.import(EC2, 'Vpc')}.fromVpcAttributes`,
      raw('this'),
      stack.constructId(id),
      object({ vpcId: given(link.vpc), availabilityZones: raw('this.availabilityZones') }),
    ),
  );
  return reference(local);
}

function securityGroups(stack: StackContext, link: PlannedNewVpcLink, vpc: string): Expression | undefined {
  const { writer } = stack;
  const planned = link.securityGroups;
  switch (planned.kind) {
    case 'none':
      return undefined;
    case 'new': {
      const local = writer.local(camelCase(planned.logicalId));
      writer.declare(
        local,
        call(
          `new ${writer.import(EC2, 'SecurityGroup')}`,
          raw('this'),
          stack.constructId(planned.logicalId),
          object({ vpc: raw(vpc), description: string(planned.description) }),
        ),
      );
      return list([raw(reference(local))]);
    }
    case 'existing':
      return call(
        stack.helper(securityGroupsHelper, 'securityGroupsOf'),
        raw('this'),
        stack.constructId(`${baseOf(link)}SecurityGroup`),
        givenList(planned.ids),
      );
  }
}
