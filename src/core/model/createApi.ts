import type { Api } from './api.ts';
import { createHttpApi, createStage, createWebSocketApi } from './create.ts';
import { createIntegration } from './createIntegration.ts';
import { createWebSocketRoute } from './createRoute.ts';
import type { Design, Entity } from './design.ts';
import { type ApiId, idOf, numberOf } from './ids.ts';
import type { Integration } from './integration.ts';
import type { Protocol } from './protocol.ts';
import type { WebSocketIntegrationKind } from './webSocketIntegration.ts';
import type { WebSocketRoute } from './webSocketRoute.ts';

/** An API, and all that is added with it, each after what it refers to. */
export interface NewApi {
  api: Api;
  /** What answers the life of a connection; an HTTP API starts with none. */
  integration?: Integration;
  entities: readonly Entity[];
}

/**
 * A new API with a stage. That of a WebSocket API can be deployed at once: a deployment needs a route, and a route that
 * goes nowhere is left out of it, so the three steps of a connection's life go to an integration, a function unless
 * another kind is asked for.
 */
export function createApi(
  design: Design,
  protocol: Protocol,
  kind: WebSocketIntegrationKind = 'websocket-lambda',
): NewApi {
  switch (protocol) {
    case 'HTTP': {
      const api = createHttpApi(design);
      return { api, entities: [api, createStage(design, api)] };
    }
    case 'WEBSOCKET': {
      const api = createWebSocketApi(design);
      const { needs, integration } = createIntegration(design, api.id, kind);
      const routes = createLifecycle(design, api.id).map((route) => ({ ...route, integrationId: integration.id }));
      return { api, integration, entities: [api, createStage(design, api), ...needs, integration, ...routes] };
    }
  }
}

/** A route for each step of a connection's life, in their order. */
function createLifecycle(design: Design, apiId: ApiId): WebSocketRoute[] {
  return (['connect', 'default', 'disconnect'] as const).map((kind, index) => {
    const route = createWebSocketRoute(design, apiId, { kind });
    return { ...route, id: idOf('route', numberOf(route.id) + index) };
  });
}
