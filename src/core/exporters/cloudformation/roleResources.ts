import type { EntityId } from '../../model/ids.ts';
import type { PlannedRole } from '../../plan/plannedCredentials.ts';
import { type Entry, resource } from './entry.ts';
import { Ref, type Value } from './intrinsics.ts';

/** IAM's limit on the name of a policy. */
const MAX_POLICY_NAME = 128;

/** A statement of a policy. */
export interface Allowed {
  Sid?: Value;
  Action: Value;
  Resource: Value;
}

/** A role that API Gateway may assume, and the policy that says what it may do then; the resources CDK makes of a role. */
export function roleResources(
  owner: EntityId,
  { logicalId, policyLogicalId }: PlannedRole,
  allowed: Allowed,
  tags: Readonly<Record<string, string>> = {},
): Entry[] {
  const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  return [
    resource(owner, logicalId, 'AWS::IAM::Role', {
      AssumeRolePolicyDocument: trustPolicy('apigateway.amazonaws.com'),
      Tags: Tags.length > 0 ? Tags : undefined,
    }),
    policyResource(owner, { logicalId, policyLogicalId }, [allowed]),
  ];
}

/** The policy of a role that may do what the statements say. */
export function policyResource(
  owner: EntityId,
  { logicalId, policyLogicalId }: PlannedRole,
  statements: readonly Allowed[],
): Entry {
  return resource(owner, policyLogicalId, 'AWS::IAM::Policy', {
    PolicyName: policyLogicalId.slice(0, MAX_POLICY_NAME),
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: statements.map((allowed) => ({ Effect: 'Allow', ...allowed })),
    },
    Roles: [new Ref(logicalId)],
  });
}

/** Lets a service assume a role. */
export function trustPolicy(service: string): Value {
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
  };
}
