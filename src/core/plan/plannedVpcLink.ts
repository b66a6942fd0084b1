import type { VpcLinkId } from '../model/ids.ts';
import type { PlannedList, PlannedValue } from './plannedInput.ts';

export type PlannedVpcLink = PlannedNewVpcLink | PlannedExistingVpcLink;

export interface PlannedNewVpcLink {
  id: VpcLinkId;
  source: 'new';
  title: string;
  logicalId: string;
  vpc: PlannedValue;
  subnets: PlannedList;
  securityGroups: PlannedSecurityGroups;
  tags: Readonly<Record<string, string>>;
}

export type PlannedSecurityGroups =
  | { kind: 'none' }
  | { kind: 'new'; logicalId: string; description: string }
  | { kind: 'existing'; ids: PlannedList };

export interface PlannedExistingVpcLink {
  id: VpcLinkId;
  source: 'existing';
  title: string;
  /** Names the construct that stands for it in CDK; CloudFormation has no resource for it. */
  logicalId: string;
  existingId: PlannedValue;
  /** What CDK wants to know of any link. */
  vpc: PlannedValue;
}
