import type {
  AuthorizerCredentials,
  LambdaCredentials,
  ServiceCredentials,
  WebSocketLambdaCredentials,
  WebSocketServiceCredentials,
} from '../model/credentials.ts';
import type { AuthorizerId, IntegrationId } from '../model/ids.ts';
import type { PlanContext } from './planContext.ts';
import type {
  PlannedActionCredentials,
  PlannedAuthorizerCredentials,
  PlannedInvocation,
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
  return credentials?.source === 'caller' ? { kind: 'caller' } : planInvocation(context, calling, credentials);
}

/** What lets API Gateway invoke a function by its own right, not by the caller's. */
export function planInvocation(
  context: PlanContext,
  calling: Calling,
  credentials: WebSocketLambdaCredentials | undefined,
): PlannedInvocation {
  switch (credentials?.source) {
    case undefined:
      return { kind: 'route-permissions' };
    case 'api-permission':
      return { kind: 'api-permission' };
    case 'new-role':
      return { kind: 'new-role', role: newRole(context, calling) };
    case 'existing-role':
      return { kind: 'existing-role', arn: existingRole(context, calling, credentials, 'invokes') };
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

/** @param action that a new role may do where the design does not say what */
export function planActionCredentials(
  context: PlanContext,
  calling: Calling,
  credentials: WebSocketServiceCredentials,
  action: string | undefined,
): PlannedActionCredentials {
  if (credentials.source === 'existing-role') {
    return { kind: 'existing-role', arn: existingRole(context, calling, credentials, 'makes the call') };
  }
  const { actions, resources } = credentials;
  return {
    kind: 'new-role',
    role: newRole(context, calling),
    actions: actions.length > 0 || action === undefined ? [...new Set(actions)] : [action],
    resources: context.list(calling.id, [...new Set(resources)], {
      kind: 'resource-arns',
      name: `${calling.logicalId}ResourceArns`,
      description: `ARNs of what ${oneLine(calling.title)} touches.`,
    }),
  };
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
