import { shortened } from '../model/shortened.ts';
import type { Plan, PlannedApi, PlannedHttpApi } from '../plan/plan.ts';
import type { PlannedMessage, PlannedWebSocketApi } from '../plan/plannedWebSocket.ts';
import type { Diagnostic } from '../rules/diagnostic.ts';
import type { DeployingTarget } from './exporter.ts';
import { exportFinding } from './exportFindings.ts';

/** What is said about routes and goes into no template: all but their operation ids and the models of their messages. */
export function documentationLoss(plan: Plan, target: DeployingTarget): Diagnostic[] {
  return plan.apis.flatMap((api): Diagnostic[] => {
    const kept = keptOf(api);
    if (kept === undefined) return [];
    return [exportFinding(`${target}/documentation`, { id: api.id }, kept)];
  });
}

/** What is left in a template of all that routes say of themselves; undefined where they say no more than that. */
function keptOf(api: PlannedApi): string | undefined {
  switch (api.protocol) {
    case 'HTTP':
      if (!saysMoreThanIds(api)) return undefined;
      return `CloudFormation keeps the operation ids of the routes of ${shortened(api.title)}; what else is said about them is in the OpenAPI documents alone.`;
    case 'WEBSOCKET':
      if (!saysMoreThanModels(api)) return undefined;
      return `CloudFormation keeps the operation names and the models of ${shortened(api.title)}; what else is said about its messages is in the AsyncAPI document alone.`;
  }
}

/** Whether the routes of an API say anything that only an AsyncAPI document holds. */
function saysMoreThanModels(api: PlannedWebSocketApi): boolean {
  return api.routes.some(({ documentation }) => {
    const { summary, description, tags, deprecated, messages, replies, pushes } = documentation;
    if (summary || description || deprecated || tags.length > 0 || pushes.length > 0) return true;
    return [...messages, ...replies].some(saysMoreThanModel);
  });
}

function saysMoreThanModel({ name, description, payload }: PlannedMessage): boolean {
  if (payload?.kind !== 'model') return [name, description, payload].some((said) => said !== undefined);
  const { model } = payload;
  return (name ?? model.title) !== model.title || (description ?? model.description) !== model.description;
}

/** Whether an API says anything that only an OpenAPI document holds. */
export function saysMoreThanIds(api: PlannedHttpApi): boolean {
  if (api.schemas.length > 0) return true;
  return api.routes.some(({ documentation }) => {
    if (!documentation) return false;
    const { operationId: _, lostSchemas: __, ...rest } = documentation;
    return Object.values(rest).some((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value)));
  });
}
