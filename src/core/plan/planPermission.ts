import type { Api } from '../model/api.ts';
import type { PlannedPermission } from './plan.ts';
import type { PlanContext } from './planContext.ts';
import type { PlannedIntegration } from './plannedIntegration.ts';
import type { PlannedWebSocketIntegration } from './plannedWebSocket.ts';

/** One for each function that lets the whole API invoke it. */
export function apiPermissions(
  context: PlanContext,
  api: Api,
  integrations: readonly (PlannedIntegration | PlannedWebSocketIntegration)[],
): PlannedPermission[] {
  const invoked = integrations.flatMap((integration) =>
    integration.kind === 'lambda' && integration.credentials.kind === 'api-permission' ? [integration.function] : [],
  );
  return [...new Set(invoked)].map((planned) => ({
    logicalId: context.claim(`${context.logicalId(api.id)}${planned.logicalId}Permission`, planned.id),
    function: planned,
    // Any stage and whatever follows it, as a star takes slashes too. CDK's own for a whole API, which is /*/*/*, asks
    // for a segment more than `{stage}/$default` has.
    sourcePath: '/*/*',
  }));
}
