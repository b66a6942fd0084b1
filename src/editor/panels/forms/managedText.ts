import type { Design } from '../../../core/model/design.ts';
import type { ApiId, StageId } from '../../../core/model/ids.ts';
import { type ManagedConnections, managedId, type NewFunction } from '../../../core/model/lambdaFunction.ts';
import { apisOf, stagesOf } from '../../../core/model/queries.ts';
import type { Stage } from '../../../core/model/stage.ts';

/** What a function that is let manage more connections manages next: a stage, or else an API as a whole. */
export function firstUnmanaged(design: Design, managed: readonly ManagedConnections[]): StageId | ApiId | undefined {
  const taken = new Set(managed.map(managedId));
  const apis = apisOf(design, 'WEBSOCKET').map(({ id }) => id);
  const stages = apis.flatMap((id) => stagesOf(design, id).map((stage) => stage.id));
  return [...stages, ...apis].find((id) => !taken.has(id));
}

/** By which of its leaves a function manages a stage: that stage alone, or all of its API. */
export function leaveFor({ connections }: NewFunction, stage: Stage): ManagedConnections | undefined {
  const alone = connections.find((managed) => managed.scope === 'stage' && managed.stageId === stage.id);
  return alone ?? connections.find((managed) => managed.scope === 'api' && managed.apiId === stage.apiId);
}
