import type { Connection, FinalConnectionState, HandleType } from '@xyflow/react';
import { batch } from '../../core/commands/command.ts';
import { connectionRefusal, connectRoute, disconnectRoutes } from '../../core/commands/connectRoute.ts';
import { type IntegrationId, isKind, type RouteId } from '../../core/model/ids.ts';
import { dispatch, notify, useEditor } from '../store/editor.ts';
import { type Connecting, refusalAt, type Spot, useCanvas } from './canvasStore.ts';
import type { FlowEdge } from './flowTypes.ts';

/** The two ends as ids; React Flow knows them as text. */
function endsOf({ source, target }: { source: string; target: string }): [RouteId, IntegrationId] | undefined {
  return isKind('route', source) && isKind('integration', target) ? [source, target] : undefined;
}

export function isValidConnection(connection: Connection | FlowEdge): boolean {
  const ends = endsOf(connection);
  return ends !== undefined && connectionRefusal(useEditor.getState().document.design, ...ends) === undefined;
}

export function startConnecting(nodeId: string | null, handleType: HandleType | null): void {
  if (nodeId === null || handleType === null) return;
  if (isKind('route', nodeId)) useCanvas.setState({ connecting: { from: 'route', routeId: nodeId } });
  if (isKind('integration', nodeId)) useCanvas.setState({ connecting: { from: 'integration', integrationId: nodeId } });
}

/** Nothing is connected after Escape, though React Flow still reports the end of the drag. */
const cancelled = () => useCanvas.getState().connecting === undefined;

export function connect(connection: Connection): void {
  const ends = endsOf(connection);
  if (ends && !cancelled()) dispatch(connectRoute(...ends));
}

/** The end of a dragged connection: on a node that may not be, its reason; on empty canvas, quick-add at that spot. */
export function endConnecting({ toNode, isValid }: FinalConnectionState, spot: Spot): void {
  const { connecting } = useCanvas.getState();
  useCanvas.setState({ connecting: undefined });
  if (!connecting || isValid) return;
  if (toNode) return tellRefusal(connecting, toNode.id);
  const purpose =
    connecting.from === 'route'
      ? ({ kind: 'target', routeId: connecting.routeId } as const)
      : ({ kind: 'source', integrationId: connecting.integrationId } as const);
  useCanvas.setState({ quickAdd: { ...spot, purpose } });
}

/** An end of a connection was dropped on another node: at the far end the route goes there, at the near end another route does. */
export function reconnect(before: FlowEdge, connection: Connection): void {
  const ends = endsOf(connection);
  const from = endsOf(before);
  if (!ends || !from || cancelled()) return;
  const [routeId, integrationId] = ends;
  if (routeId === from[0]) {
    if (integrationId !== from[1]) dispatch(connectRoute(routeId, integrationId));
  } else {
    dispatch(batch('Reconnect', [disconnectRoutes([from[0]]), connectRoute(routeId, integrationId)]));
  }
}

/** An end of a connection that is dropped on empty canvas disconnects the route. */
export function endReconnecting(edge: FlowEdge, { toNode, isValid }: FinalConnectionState): void {
  const { connecting } = useCanvas.getState();
  useCanvas.setState({ connecting: undefined });
  const ends = endsOf(edge);
  if (!ends || !connecting || isValid) return;
  if (toNode) tellRefusal(connecting, toNode.id);
  else dispatch(disconnectRoutes([ends[0]]));
}

function tellRefusal(connecting: Connecting, nodeId: string): void {
  if (!isKind('route', nodeId) && !isKind('integration', nodeId)) return;
  const refusal = refusalAt(connecting, nodeId);
  if (refusal) notify('info', refusal);
}
