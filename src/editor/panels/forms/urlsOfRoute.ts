import type { Design } from '../../../core/model/design.ts';
import type { ApiId, RouteId } from '../../../core/model/ids.ts';
import { mappingsTo, stagesOf } from '../../../core/model/queries.ts';
import { sampleMessage } from '../../../core/model/routeSelection.ts';
import { mappingUrl, stageUrl } from '../../../core/model/urls.ts';
import type { WebSocketRoute } from '../../../core/model/webSocketRoute.ts';

/**
 * Every URL that reaches a route: through each stage, and through each custom domain that serves one. `$default` of an
 * HTTP API has none of its own; the routes of a WebSocket API are all reached through the connection.
 */
export function urlsOfRoute(design: Design, id: RouteId): string[] {
  const route = design.routes[id];
  if (!route) return [];
  const urls = urlsOfApi(design, route.apiId);
  if (route.protocol === 'WEBSOCKET') return route.key.kind === 'disconnect' ? [] : urls;
  if (route.key.kind === 'default') return [];
  const { path } = route.key;
  return urls.map((url) => `${url.replace(/\/$/, '')}${path}`);
}

function urlsOfApi(design: Design, apiId: ApiId): string[] {
  const closed = design.apis[apiId]?.disableExecuteApiEndpoint;
  return stagesOf(design, apiId).flatMap((stage) => {
    const mapped = mappingsTo(design, stage.id).map((mapping) => mappingUrl(design, mapping));
    return closed ? mapped : [stageUrl(design, stage), ...mapped];
  });
}

/** How a client comes to a route of a WebSocket API, in a few words, and with which message where it takes one. */
export function wayTo(design: Design, route: WebSocketRoute): { words: string; message?: string } {
  switch (route.key.kind) {
    case 'connect':
      return { words: 'Taken when a client connects to:' };
    case 'disconnect':
      return { words: 'Taken after a connection has ended, from either side; nobody calls it.' };
    case 'default':
      return { words: 'Takes messages that lead to no other route, and those that are no JSON, on a connection to:' };
    case 'message': {
      const api = design.apis[route.apiId];
      const expression = api?.protocol === 'WEBSOCKET' ? api.routeSelectionExpression : '';
      return { words: 'Takes such a message on a connection to:', message: sampleMessage(expression, route.key.name) };
    }
  }
}
