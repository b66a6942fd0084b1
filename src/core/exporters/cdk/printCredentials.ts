import type { PlannedApi } from '../../plan/plan.ts';
import type { PlannedLambdaCredentials } from '../../plan/plannedCredentials.ts';
import type { PlannedIntegrationFields } from '../../plan/plannedIntegration.ts';
import { call, type Expression, raw } from './expression.ts';
import { APIS } from './modules.ts';
import { printExistingRole, printRole, type Statement } from './printRole.ts';
import type { StackContext } from './stackContext.ts';

/** As whom API Gateway calls an integration; a role is printed before. */
export function integrationCredentials(
  stack: StackContext,
  api: PlannedApi,
  { credentials, logicalId }: PlannedIntegrationFields & { credentials: PlannedLambdaCredentials },
  statement: () => Statement,
): Expression | undefined {
  const { writer } = stack;
  const type = () => writer.import(APIS, 'IntegrationCredentials');
  switch (credentials.kind) {
    case 'route-permissions':
    case 'api-permission':
      return undefined;
    case 'new-role': {
      const role = printRole(stack, api, credentials.role.logicalId, statement());
      return call(`${type()}.fromRole`, raw(role));
    }
    case 'existing-role': {
      const role = printExistingRole(stack, api, `${logicalId}Role`, credentials.arn);
      return call(`${type()}.fromRole`, raw(role));
    }
    case 'caller':
      return call(`${type()}.useCallerIdentity`);
  }
}
