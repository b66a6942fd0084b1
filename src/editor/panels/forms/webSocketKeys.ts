import type { Design } from '../../../core/model/design.ts';
import type { RouteId } from '../../../core/model/ids.ts';
import { webSocketRoutesOf } from '../../../core/model/queries.ts';
import type { WebSocketRouteKey } from '../../../core/model/webSocketRoute.ts';

export type KeyKind = WebSocketRouteKey['kind'];

/** The steps of a connection's life that another route of the API answers, so that this one cannot too. */
export function stepsOfOthers(design: Design, id: RouteId | undefined): KeyKind[] {
  const route = id && design.routes[id];
  if (!route) return [];
  return webSocketRoutesOf(design, route.apiId)
    .filter((other) => other.id !== id && other.key.kind !== 'message')
    .map((other) => other.key.kind);
}
