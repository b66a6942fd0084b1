import type { Route } from './route.ts';
import type { WebSocketRouteKey } from './webSocketRoute.ts';

/** A client connects, sends messages of one key or another, and goes. */
const STEPS: Readonly<Record<WebSocketRouteKey['kind'], number>> = {
  connect: 0,
  message: 1,
  default: 2,
  disconnect: 3,
};

/** Routes of a WebSocket API as a connection lives, otherwise in the order they have; those of an HTTP API as they are. */
export function inLifeOrder(routes: readonly Route[]): Route[] {
  const step = (route: Route) => (route.protocol === 'WEBSOCKET' ? STEPS[route.key.kind] : 0);
  return routes.toSorted((a, b) => step(a) - step(b));
}
