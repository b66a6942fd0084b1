import type { PlannedModel, PlannedWebSocketApi } from '../../plan/plannedWebSocket.ts';
import { dependsOn, type Entry, resource, unlessEmpty } from './entry.ts';
import { Ref, type Value, type ValueMap } from './intrinsics.ts';

export function modelResource(api: PlannedWebSocketApi, model: PlannedModel): Entry {
  return resource(model.id, model.logicalId, 'AWS::ApiGatewayV2::Model', {
    ApiId: new Ref(api.logicalId),
    Name: model.name,
    Description: model.description,
    ContentType: model.contentType,
    Schema: model.value as ValueMap, // JSON has nothing that a template has not
  });
}

type ModelsByKey = Readonly<Record<string, PlannedModel>>;

/** Models as routes name them. */
export function modelNames(models: ModelsByKey): Value {
  return unlessEmpty(Object.fromEntries(Object.entries(models).map(([key, { name }]) => [key, name])));
}

/** Models are named, not referred to, so the order has to be said. */
export function modelsOf(models: ModelsByKey): Value {
  const logicalIds = [...new Set(Object.values(models).map(({ logicalId }) => logicalId))];
  return logicalIds.length > 0 ? dependsOn(logicalIds) : undefined;
}
