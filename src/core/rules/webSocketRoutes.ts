import type { Design } from '../model/design.ts';
import type { WebSocketRoute } from '../model/webSocketRoute.ts';

/** The routes of WebSocket APIs. */
export function webSocketRoutes(design: Design): WebSocketRoute[] {
  return Object.values(design.routes).filter((route) => route.protocol === 'WEBSOCKET');
}
