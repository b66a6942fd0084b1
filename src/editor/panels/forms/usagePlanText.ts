import type { Design } from '../../../core/model/design.ts';
import { metaOf } from '../../../core/model/field.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { apisOf, stagesOf, webSocketRoutesOf } from '../../../core/model/queries.ts';
import { Quota, type UsagePlan } from '../../../core/model/usagePlan.ts';
import { routeOfStep, type WebSocketRoute } from '../../../core/model/webSocketRoute.ts';
import { counted } from './summaries.ts';

/** What a usage plan holds: `2 stages · 1 key`. */
export function usagePlanSummary({ stages, keys }: UsagePlan): string {
  return `${counted(stages.length, 'stage', 'stages')} · ${counted(keys.length, 'key', 'keys')}`;
}

/** How many requests a key may make: `10,000 each month`. */
export function quotaSummary({ quota }: UsagePlan): string {
  if (!quota) return 'None';
  const period = metaOf(Quota, 'period').options?.[quota.period] ?? quota.period;
  return `${quota.limit.toLocaleString('en')} each ${period.toLowerCase()}`;
}

/** The stages that a usage plan may have, those of WebSocket APIs, and those that it has; what each is called, by its id. */
export function stagesForPlan(design: Design, { stages }: UsagePlan): Readonly<Record<string, string>> {
  const apis = apisOf(design, 'WEBSOCKET');
  const fitting = apis.flatMap((api) => stagesOf(design, api.id).map(({ id }) => id));
  const ids = new Set([...fitting, ...stages.map(({ stageId }) => stageId)]);
  const labelled = [...ids].flatMap((id) => {
    const stage = design.stages[id];
    return stage ? [[id, `${nameOf(design, stage.apiId)} · ${nameOf(design, id)}`]] : [];
  });
  return Object.fromEntries(labelled);
}

/** The `$connect` routes behind a plan's stages that ask for no API key, so that the plan limits nobody there. */
export function openConnects(design: Design, { stages }: UsagePlan): WebSocketRoute[] {
  const apiIds = new Set(stages.flatMap(({ stageId }) => design.stages[stageId]?.apiId ?? []));
  return [...apiIds].flatMap((apiId) => {
    const connect = routeOfStep(webSocketRoutesOf(design, apiId), 'connect');
    return connect && !connect.apiKeyRequired ? [connect] : [];
  });
}
