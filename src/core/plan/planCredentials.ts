import type { AuthorizerCredentials, LambdaCredentials, ServiceCredentials } from '../model/credentials.ts';
import type { AuthorizerId, IntegrationId } from '../model/ids.ts';
import type { PlanContext } from './planContext.ts';
import type {
  PlannedAuthorizerCredentials,
  PlannedLambdaCredentials,
  PlannedRole,
  PlannedServiceCredentials,
} from './plannedCredentials.ts';
import type { PlannedValue } from './plannedInput.ts';
import { oneLine } from './texts.ts';

/** What API Gateway calls something for. */
interface Calling {
  id: IntegrationId | AuthorizerId;
  logicalId: string;
  title: string;
}

export function planLambdaCredentials(
  context: PlanContext,
  calling: Calling,
  credentials: LambdaCredentials | undefined,
): PlannedLambdaCredentials {
  switch (credentials?.source) {
    case undefined:
      return { kind: 'route-permissions' };
    case 'api-permission':
      return { kind: 'api-permission' };
    case 'new-role':
      return { kind: 'new-role', role: newRole(context, calling) };
    case 'existing-role':
      return { kind: 'existing-role', arn: existingRole(context, calling, credentials, 'invokes') };
    case 'caller':
      return { kind: 'caller' };
  }
}

export function planServiceCredentials(
  context: PlanContext,
  calling: Calling,
  credentials: ServiceCredentials | undefined,
): PlannedServiceCredentials {
  switch (credentials?.source) {
    case undefined:
      return { kind: 'new-role', role: newRole(context, calling) };
    case 'existing-role':
      return { kind: 'existing-role', arn: existingRole(context, calling, credentials, 'makes the call') };
    case 'caller':
      return { kind: 'caller' };
  }
}

export function planAuthorizerCredentials(
  context: PlanContext,
  calling: Calling,
  credentials: AuthorizerCredentials | undefined,
): PlannedAuthorizerCredentials {
  switch (credentials?.source) {
    case undefined:
      return { kind: 'permission', logicalId: context.claim(`${calling.logicalId}Permission`, calling.id) };
    case 'new-role':
      return { kind: 'new-role', role: newRole(context, calling) };
    case 'existing-role':
      return { kind: 'existing-role', arn: existingRole(context, calling, credentials, 'invokes the authorizer') };
  }
}

function newRole(context: PlanContext, { id, logicalId }: Calling): PlannedRole {
  return {
    logicalId: context.claim(`${logicalId}Role`, id),
    policyLogicalId: context.claim(`${logicalId}RolePolicy`, id),
  };
}

/** @param does what API Gateway does as the role, up to the title: `invokes` */
function existingRole(
  context: PlanContext,
  { id, logicalId, title }: Calling,
  { arn }: { arn?: string | undefined },
  does: string,
): PlannedValue {
  return context.value(id, arn, {
    kind: 'role-arn',
    name: `${logicalId}RoleArn`,
    description: `ARN of the IAM role as which API Gateway ${does} ${oneLine(title)}.`,
  });
}
