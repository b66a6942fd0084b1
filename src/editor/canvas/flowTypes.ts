import type { Edge, Node } from '@xyflow/react';
import type { ApiId, IntegrationId, RouteId } from '../../core/model/ids.ts';

/** React Flow's nodes and edges as the document is projected to them: data holds an id, the component reads the rest. */
export type FrameFlowNode = Node<{ apiId: ApiId }, 'api'>;
export type RouteFlowNode = Node<{ routeId: RouteId }, 'route'>;
export type IntegrationFlowNode = Node<{ integrationId: IntegrationId }, 'integration'>;
export type FlowNode = FrameFlowNode | RouteFlowNode | IntegrationFlowNode;
export type FlowEdge = Edge<{ routeId: RouteId; integrationId: IntegrationId }, 'connection'>;
