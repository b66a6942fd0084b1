import { byNumber, numberOf } from '../model/ids.ts';
import type { NewFunction } from '../model/lambdaFunction.ts';
import type { PlanContext } from './planContext.ts';
import type { PlannedCallbackUrl, PlannedConnections, PlannedNewFunction } from './plannedFunction.ts';

type Managing = Pick<PlannedNewFunction, 'connections' | 'callbackUrls' | 'policyLogicalId'>;

/**
 * Of what is granted twice once, API by API and stage by stage; a stage is covered by its API. Of two variables of one
 * name the later counts.
 */
export function planConnections(context: PlanContext, { id, connections: managed }: NewFunction): Managing {
  const { design } = context;
  const grants = new Map<string, PlannedConnections>();
  const callbackUrls = new Map<string, PlannedCallbackUrl>();
  for (const connections of managed) {
    const stage = connections.scope === 'stage' ? design.stages[connections.stageId] : undefined;
    const apiId = connections.scope === 'stage' ? stage?.apiId : connections.apiId;
    if (apiId === undefined || design.apis[apiId]?.protocol !== 'WEBSOCKET') continue;
    const apiLogicalId = context.logicalId(apiId);
    const planned = stage && { id: stage.id, name: stage.name };
    grants.set(planned?.id ?? apiId, { apiId, apiLogicalId, stage: planned });
    const variable = connections.scope === 'stage' ? connections.urlVariable : undefined;
    if (planned && variable) callbackUrls.set(variable, { variable, apiId, apiLogicalId, stage: planned });
  }
  const connections = [...grants.values()]
    .filter(({ stage, apiId }) => !stage || !grants.has(apiId))
    .sort((a, b) => numberOf(a.apiId) - numberOf(b.apiId) || (a.stage && b.stage ? byNumber(a.stage, b.stage) : 0));
  return {
    connections,
    callbackUrls: [...callbackUrls.values()],
    policyLogicalId: connections.length > 0 ? context.claim(`${context.logicalId(id)}RolePolicy`, id) : undefined,
  };
}
