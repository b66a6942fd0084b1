import type { PlannedList, PlannedValue } from './plannedInput.ts';

/** A role that API Gateway assumes, with a policy of its own that allows no more than what it is for. */
export interface PlannedRole {
  logicalId: string;
  policyLogicalId: string;
}

/** What lets API Gateway invoke a function: permissions of the function's own, or an identity that may. */
export type PlannedLambdaCredentials = PlannedInvocation | { kind: 'caller' };

/** The same where the caller's identity does not count. */
export type PlannedInvocation =
  | { kind: 'route-permissions' }
  | { kind: 'api-permission' }
  | { kind: 'new-role'; role: PlannedRole }
  | { kind: 'existing-role'; arn: PlannedValue };

/** Of the kinds of credentials, those that are an identity. */
export type PlannedServiceCredentials = Exclude<
  PlannedLambdaCredentials,
  { kind: 'route-permissions' } | { kind: 'api-permission' }
>;

/** What lets API Gateway invoke the function of an authorizer: a permission on the function, or a role. */
export type PlannedAuthorizerCredentials =
  | { kind: 'permission'; logicalId: string }
  | { kind: 'new-role'; role: PlannedRole }
  | { kind: 'existing-role'; arn: PlannedValue };

/** As whom a WebSocket API calls an AWS service. */
export type PlannedActionCredentials =
  | { kind: 'new-role'; role: PlannedRole; actions: readonly string[]; resources: PlannedList }
  | { kind: 'existing-role'; arn: PlannedValue };
