import type { Design } from '../../../core/model/design.ts';
import type { RouteId } from '../../../core/model/ids.ts';
import { takesMessages, type WebSocketRoute } from '../../../core/model/webSocketRoute.ts';

/** What only `$connect` has: it alone is a request, with headers and a query. */
type ConnectField = 'authorization' | 'apiKeyRequired' | 'requestParameters';
/** What only routes of messages have. */
type MessageField = 'requestModels' | 'modelSelectionExpression';

/** Whether a field of `$connect` is to be shown: of `$connect`, or where it is stored all the same, to be taken away. */
export function isOfConnect(design: Design, id: RouteId, field: ConnectField): boolean {
  const route = design.routes[id];
  return route?.protocol === 'WEBSOCKET' && (route.key.kind === 'connect' || says(route, field));
}

/** Whether a field of messages is to be shown: of routes that take some, or where it is stored all the same. */
export function isOfMessages(design: Design, id: RouteId, field: MessageField): boolean {
  const route = design.routes[id];
  if (route?.protocol !== 'WEBSOCKET') return false;
  return takesMessages(route) || says(route, field);
}

function says(route: WebSocketRoute, field: ConnectField | MessageField): boolean {
  const value = route[field];
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
}
