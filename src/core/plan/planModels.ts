import { checkDraft } from '../model/checkDraft.ts';
import { type ApiId, type ModelId, numberOf } from '../model/ids.ts';
import { modelsOf } from '../model/queries.ts';
import { Names } from './names.ts';
import type { PlanContext } from './planContext.ts';
import type { PlannedModel } from './plannedWebSocket.ts';

export type Models = ReadonlyMap<ModelId, PlannedModel>;

/** The models of an API, oldest first, but for those whose text is no JSON object. */
export function planModels(context: PlanContext, apiId: ApiId): Models {
  const names = new Names();
  return new Map(
    modelsOf(context.design, apiId).flatMap(({ id, name: title, description, contentType, text }) => {
      const { value } = checkDraft(text, 4);
      if (!value) return [];
      // AWS::ApiGatewayV2::Model: the name "must be alphanumeric".
      const name = names.claim(title.replace(/[^A-Za-z0-9]/g, '') || 'Model', numberOf(id));
      return [[id, { id, logicalId: context.logicalId(id), name, title, description, contentType, value }] as const];
    }),
  );
}
