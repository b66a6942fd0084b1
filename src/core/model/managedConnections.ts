import type { Design } from './design.ts';
import { type ApiId, byNumber, type FunctionId, type StageId } from './ids.ts';
import { nameOf } from './naming.ts';

/** Whose connections a function manages: those of some stages of a WebSocket API, or of all. */
export interface Management {
  functionId: FunctionId;
  apiId: ApiId;
  stages: readonly StageId[] | 'all';
}

/** What a function manages, once for each API. */
export function managementsOf(design: Design, functionId: FunctionId): Management[] {
  const handler = design.functions[functionId];
  if (handler?.source !== 'new') return [];
  const byApi = new Map<ApiId, StageId[] | 'all'>();
  for (const managed of handler.connections) {
    if (managed.scope === 'api') {
      byApi.set(managed.apiId, 'all');
      continue;
    }
    const apiId = design.stages[managed.stageId]?.apiId;
    const before = apiId && byApi.get(apiId);
    if (apiId && before !== 'all') byApi.set(apiId, [...(before ?? []), managed.stageId]);
  }
  return [...byApi].map(([apiId, stages]) => ({ functionId, apiId, stages }));
}

/** Which functions manage connections of an API, oldest first. */
export function managersOf(design: Design, apiId: ApiId): Management[] {
  return Object.values(design.functions)
    .sort(byNumber)
    .flatMap(({ id }) => managementsOf(design, id))
    .filter((management) => management.apiId === apiId);
}

/** Which stages are meant: `production`, `2 stages`, `all stages`. */
export function managedStages(design: Design, { stages }: Management): string {
  if (stages === 'all') return 'all stages';
  const [only, ...others] = stages;
  return only && others.length === 0 ? nameOf(design, only) : `${stages.length} stages`;
}

/** The same in a clause: `manages connections of Chat · production`. */
export function managementClause(design: Design, management: Management): string {
  return `manages connections of ${nameOf(design, management.apiId)} · ${managedStages(design, management)}`;
}
