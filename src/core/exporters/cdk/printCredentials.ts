import type { PlannedApi } from '../../plan/plan.ts';
import type { PlannedLambdaCredentials } from '../../plan/plannedCredentials.ts';
import type { PlannedIntegrationFields } from '../../plan/plannedIntegration.ts';
import { call, type Expression, raw } from './expression.ts';
import { APIS } from './modules.ts';
import { printExistingRole, printRole, type Statement } from './printRole.ts';
import type { StackContext } from './stackContext.ts';

/** As whom API Gateway calls an integration of an HTTP API; a role is printed before. */
export function integrationCredentials(
  stack: StackContext,
  api: PlannedApi,
  planned: PlannedIntegrationFields & { credentials: PlannedLambdaCredentials },
  statement: () => Statement,
): Expression | undefined {
  const type = () => stack.writer.import(APIS, 'IntegrationCredentials');
  if (planned.credentials.kind === 'caller') return call(`${type()}.useCallerIdentity`);
  const role = credentialsRole(stack, api, planned, statement);
  return role && call(`${type()}.fromRole`, role);
}

/** The role as which API Gateway calls an integration, where it has one; it is printed before. */
export function credentialsRole(
  stack: StackContext,
  api: PlannedApi,
  { credentials, logicalId }: PlannedIntegrationFields & { credentials: PlannedLambdaCredentials },
  statement: () => Statement,
): Expression | undefined {
  switch (credentials.kind) {
    case 'route-permissions':
    case 'api-permission':
    case 'caller':
      return undefined;
    case 'new-role':
      return raw(printRole(stack, api, credentials.role.logicalId, statement()));
    case 'existing-role':
      return raw(printExistingRole(stack, api, `${logicalId}Role`, credentials.arn));
  }
}
