import type { LambdaCredentials } from '../model/credentials.ts';
import type { IntegrationId } from '../model/ids.ts';
import type { PlannedLambdaCredentials, PlannedRole } from './plan.ts';
import type { PlanContext } from './planContext.ts';
import { oneLine } from './texts.ts';

export function planLambdaCredentials(
  context: PlanContext,
  integration: { id: IntegrationId; logicalId: string; title: string },
  credentials: LambdaCredentials | undefined,
): PlannedLambdaCredentials {
  const { id, logicalId, title } = integration;
  switch (credentials?.source) {
    case undefined:
      return { kind: 'route-permissions' };
    case 'api-permission':
      return { kind: 'api-permission' };
    case 'new-role':
      return { kind: 'new-role', role: plannedRole(context, id, logicalId) };
    case 'existing-role':
      return {
        kind: 'existing-role',
        arn: context.value(id, credentials.arn, {
          kind: 'role-arn',
          name: `${logicalId}RoleArn`,
          description: `ARN of the IAM role as which API Gateway invokes ${oneLine(title)}.`,
        }),
      };
    case 'caller':
      return { kind: 'caller' };
  }
}

/** A new role of what is called so. */
export function plannedRole(context: PlanContext, id: IntegrationId, logicalId: string): PlannedRole {
  return {
    logicalId: context.claim(`${logicalId}Role`, id),
    policyLogicalId: context.claim(`${logicalId}RolePolicy`, id),
  };
}
