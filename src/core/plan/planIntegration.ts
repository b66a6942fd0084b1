import type { Integration } from '../model/integration.ts';
import { functionOf } from '../model/queries.ts';
import type { PlannedIntegration } from './plan.ts';
import type { PlanContext } from './planContext.ts';
import { plannedFunction } from './planFunction.ts';

export const PLANNED_KINDS: readonly Integration['kind'][] = ['lambda', 'http-url'];

export function planIntegration(context: PlanContext, integration: Integration): PlannedIntegration {
  const { id, kind, timeoutInMillis } = integration;
  const logicalId = context.logicalId(id);
  switch (kind) {
    case 'lambda': {
      const invoked = plannedFunction(context, functionOf(context.design, integration.functionId));
      const { payloadFormatVersion } = integration;
      return { id, kind, title: invoked.title, logicalId, function: invoked, payloadFormatVersion, timeoutInMillis };
    }
    case 'http-url': {
      const { name, url, method } = integration;
      return { id, kind, title: name, logicalId, url, method, timeoutInMillis };
    }
    default:
      throw new Error(`${kind} is not planned yet.`);
  }
}
