import { numberOf } from '../../model/ids.ts';
import { routeName } from '../../plan/logicalIds.ts';
import { camelCase, Names, pascalCase } from '../../plan/names.ts';
import type { PlannedHttpApi, PlannedRoute } from '../../plan/plan.ts';
import type { OperationMethod } from './operations.ts';

/**
 * The ids of operations, each given once. A route keeps its own, to which the methods of an `ANY` route add theirs; for
 * the others one follows from method and path.
 */
export class OperationIds {
  private readonly names = new Names();
  private readonly own = new Set<string>();

  constructor(api: PlannedHttpApi) {
    for (const { id, key, documentation } of api.routes) {
      const operationId = documentation?.operationId;
      if (operationId === undefined || key.kind === 'default' || key.method === 'ANY') continue;
      if (!this.own.has(operationId)) this.names.claim(operationId, numberOf(id));
      this.own.add(operationId);
    }
  }

  claim({ id, key, documentation }: PlannedRoute, method: OperationMethod, path: string): string {
    const operationId = documentation?.operationId;
    if (operationId === undefined) {
      return this.names.claim(camelCase(routeName({ kind: 'match', method, path })), numberOf(id));
    }
    const any = key.kind === 'match' && key.method === 'ANY';
    if (any) return this.names.claim(`${operationId}${pascalCase(method.toLowerCase())}`, numberOf(id));
    return this.own.delete(operationId) ? operationId : this.names.claim(operationId, numberOf(id));
  }
}
