import { alignedLayout } from './alignedLayout.ts';
import { createFunction, createModel, createStage, createWebSocketApi } from './create.ts';
import { createIntegration } from './createIntegration.ts';
import { createWebSocketRoute } from './createRoute.ts';
import { emptyDesign } from './design.ts';
import { documentOf, type PorticoDocument } from './document.ts';
import type { IntegrationId, ModelId } from './ids.ts';
import { COLUMN_HEIGHT, SAMPLE_THINGS } from './sampleDesign.ts';
import { LIFECYCLE_STEPS, type WebSocketRouteKey } from './webSocketRoute.ts';

/**
 * The shop over a WebSocket, with as many routes for messages as asked for, a multiple of five up to 300, beside the
 * three of a connection's life. Of the five for each kind of thing three go to the function of its group, which may post
 * to the connections, and two to an endpoint behind a template, whose answers go back; all are checked against a model.
 */
export function sampleWebSocketDocument(messageCount: number): PorticoDocument {
  if (messageCount % 5 !== 0 || messageCount > SAMPLE_THINGS.length * 5)
    throw new Error(`There is no sample of ${messageCount} routes for messages.`);
  const design = emptyDesign(`Shop with ${messageCount} routes for messages`);
  const api = createWebSocketApi(design);
  design.apis[api.id] = api;
  const stage = createStage(design, api);
  design.stages[stage.id] = stage;
  const ofGroup = new Map<string, IntegrationId>();
  const functionOf = (group: string) => {
    const known = ofGroup.get(group);
    if (known) return known;
    const handler = createFunction(design, group);
    const { id } = createIntegration(design, api.id, 'websocket-lambda').integration;
    design.functions[handler.id] = { ...handler, connections: [{ scope: 'stage', stageId: stage.id }] };
    design.integrations[id] = { id, apiId: api.id, kind: 'websocket-lambda', functionId: handler.id };
    ofGroup.set(group, id);
    return id;
  };
  const addRoute = (key: WebSocketRouteKey, integrationId: IntegrationId, modelId?: ModelId, isTwoWay = false) => {
    const route = createWebSocketRoute(design, api.id, key);
    const models = modelId ? [{ key: '$default', modelId }] : [];
    design.routes[route.id] = {
      ...route,
      integrationId,
      requestModels: models,
      ...(modelId && { modelSelectionExpression: '\\$default' }),
      ...(isTwoWay && { response: { models, parameters: [] } }),
    };
  };
  for (const kind of LIFECYCLE_STEPS) addRoute({ kind }, functionOf('connections'));
  for (const { group, name } of SAMPLE_THINGS.slice(0, messageCount / 5)) {
    const model = createModel(design, api.id);
    design.models[model.id] = {
      ...model,
      name: name.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase()),
    };
    const { integration } = createIntegration(design, api.id, 'websocket-http');
    const url = `https://${group}.backend.shop.example/v1/${name}`;
    if (integration.kind === 'websocket-http') design.integrations[integration.id] = { ...integration, name, url };
    for (const verb of ['watch', 'save', 'remove'])
      addRoute({ kind: 'message', name: `${verb}-${name}` }, functionOf(group), model.id);
    for (const verb of ['list', 'get'])
      addRoute({ kind: 'message', name: `${verb}-${name}` }, integration.id, model.id, true);
  }
  return documentOf(design, alignedLayout(design, COLUMN_HEIGHT));
}
