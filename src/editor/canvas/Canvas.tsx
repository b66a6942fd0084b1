import {
  Background,
  BackgroundVariant,
  MiniMap,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useKeyPress,
  useReactFlow,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { type MouseEvent as ReactMouseEvent, useRef } from 'react';
import type { NodeId, RouteId } from '../../core/model/ids.ts';
import { GRID } from '../../core/model/layout.ts';
import { select, toggleSelected, useEditor } from '../store/editor.ts';
import { useSession } from '../store/session.ts';
import { applyNodeChanges } from './applyNodeChanges.ts';
import styles from './Canvas.module.css';
import { CanvasMenu } from './CanvasMenu.tsx';
import { ConnectionHint } from './ConnectionHint.tsx';
import { type MenuTarget, useCanvas } from './canvasStore.ts';
import {
  connect,
  endConnecting,
  endReconnecting,
  isValidConnection,
  reconnect,
  startConnecting,
} from './connecting.ts';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import { ConnectionEdge } from './edges/ConnectionEdge.tsx';
import { FocusedProblems } from './FocusedProblems.tsx';
import type { FlowEdge, FlowNode } from './flowTypes.ts';
import { inspect } from './inspect.ts';
import { Managements } from './Managements.tsx';
import { minimapColor } from './minimapColor.ts';
import { endNodeDrag, startNodeDrag } from './nodeDrag.ts';
import { FrameNode } from './nodes/FrameNode.tsx';
import { IntegrationNode } from './nodes/IntegrationNode.tsx';
import { RouteNode } from './nodes/RouteNode.tsx';
import { onCanvasKey } from './onCanvasKey.ts';
import { Palette } from './Palette.tsx';
import { QuickAdd } from './QuickAdd.tsx';
import { MAX_ZOOM, MIN_ZOOM } from './showing.ts';
import { spotOf } from './spot.ts';
import { motion, useCanvasView } from './useCanvasView.ts';
import { useProjection } from './useProjection.ts';
import { ZoomControl } from './ZoomControl.tsx';

const NODE_TYPES = { api: FrameNode, route: RouteNode, integration: IntegrationNode };
const EDGE_TYPES = { connection: ConnectionEdge };
const SNAP_GRID: [number, number] = [GRID, GRID];
const PAN_KEY = 'Space';
const PAN_BUTTONS = [0, 1];
const TOGGLE_KEYS = ['Shift', 'Meta', 'Control'];
const MINIMAP_SIZE = { width: 120, height: 74 };

/** The design as a picture to edit. Fills its parent. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <CanvasFlow />
    </ReactFlowProvider>
  );
}

function CanvasFlow() {
  const container = useRef<HTMLDivElement>(null);
  const reconnecting = useRef(false);
  const flow = useReactFlow<FlowNode, FlowEdge>();
  const { nodes, edges } = useProjection();
  const connecting = useCanvas((state) => state.connecting?.from);
  const minimapOpen = useSession((session) => session.minimapOpen);
  const panning = useKeyPress(PAN_KEY);
  const empty = nodes.length === 0;
  useCanvasView(flow, container);

  const openMenu = (event: ReactMouseEvent | MouseEvent, target: MenuTarget) => {
    event.preventDefault();
    if (container.current) useCanvas.setState({ menu: { ...spotOf(event, flow, container.current), target } });
  };

  return (
    <div ref={container} className={styles.canvas}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the focused node inside it */}
      <div
        className={styles.flow}
        data-connecting={connecting}
        data-canvas-focus
        tabIndex={-1}
        onKeyDown={(event) => onCanvasKey(event, flow)}
        onDoubleClick={(event) => {
          if (!isPane(event.target) || !container.current) return;
          useCanvas.setState({
            quickAdd: { ...spotOf(event, flow, container.current), purpose: { kind: 'anything' } },
          });
        }}
        onPointerDownCapture={(event) => {
          if (isPane(event.target)) event.currentTarget.focus({ preventScroll: true });
        }}
      >
        <ReactFlow<FlowNode, FlowEdge>
          aria-label="Diagram"
          nodes={nodes}
          edges={edges}
          nodeTypes={NODE_TYPES}
          edgeTypes={EDGE_TYPES}
          onNodesChange={applyNodeChanges}
          onNodeClick={(event, node) => {
            if (!isToggling(event)) select([entityIdOf(node)]);
            else if (node.type === 'api') toggleSelected(node.data.apiId);
          }}
          onNodeDoubleClick={(_, node) => inspect(entityIdOf(node))}
          onNodeDragStart={(_, node) => {
            startNodeDrag();
            if (node.type === 'api' && !node.selected) select([node.data.apiId]);
          }}
          onNodeDragStop={endNodeDrag}
          onSelectionDragStart={startNodeDrag}
          onSelectionDragStop={endNodeDrag}
          onEdgeClick={(event, { data }) => {
            if (data) selectConnection(data.routeId, isToggling(event));
          }}
          onPaneClick={() => select([])}
          onNodeContextMenu={(event, node) => {
            const id = entityIdOf(node);
            if (!useEditor.getState().selection.includes(id)) select([id]);
            openMenu(event, { kind: 'node' });
          }}
          onEdgeContextMenu={(event, { data }) => {
            if (!data) return;
            select([], [data.routeId]);
            openMenu(event, { kind: 'connection', routeId: data.routeId });
          }}
          onPaneContextMenu={(event) => openMenu(event, { kind: 'canvas' })}
          isValidConnection={isValidConnection}
          onConnectStart={(_, { nodeId, handleType }) => startConnecting(nodeId, handleType)}
          onConnect={connect}
          onConnectEnd={(event, state) => {
            if (container.current && !reconnecting.current)
              endConnecting(state, spotOf(event, flow, container.current));
          }}
          onReconnectStart={() => {
            reconnecting.current = true;
          }}
          onReconnect={reconnect}
          onReconnectEnd={(_event, edge, _handleType, state) => {
            reconnecting.current = false;
            endReconnecting(edge, state);
          }}
          minZoom={MIN_ZOOM}
          maxZoom={MAX_ZOOM}
          onlyRenderVisibleElements
          snapToGrid
          snapGrid={SNAP_GRID}
          panOnDrag={PAN_BUTTONS}
          panOnScroll
          panActivationKeyCode={PAN_KEY}
          nodesDraggable={!panning}
          zoomOnDoubleClick={false}
          selectionMode={SelectionMode.Partial}
          multiSelectionKeyCode={TOGGLE_KEYS}
          deleteKeyCode={null}
          disableKeyboardA11y
          connectionRadius={24}
          reconnectRadius={12}
          connectionDragThreshold={4}
          attributionPosition="top-right"
        >
          <Background variant={BackgroundVariant.Dots} gap={20} size={1.6} color="var(--canvas-dot)" />
          <Managements nodes={nodes} />
          {minimapOpen && !empty && (
            <MiniMap<FlowNode>
              className={styles.minimap ?? ''}
              style={MINIMAP_SIZE}
              position="bottom-left"
              nodeColor={minimapColor}
              nodeBorderRadius={20}
              onClick={(_, { x, y }) => void flow.setCenter(x, y, { zoom: flow.getZoom(), duration: motion(200) })}
              pannable
              zoomable
              ariaLabel="Minimap"
            />
          )}
        </ReactFlow>
      </div>
      {empty && <EmptyCanvas />}
      <ConnectionHint />
      <Palette flow={flow} container={container} />
      {!empty && <ZoomControl />}
      <QuickAdd container={container} />
      <FocusedProblems container={container} />
      <CanvasMenu />
    </div>
  );
}

function isPane(target: EventTarget): boolean {
  return target instanceof Element && target.classList.contains('react-flow__pane');
}

function isToggling({ shiftKey, ctrlKey, metaKey }: ReactMouseEvent): boolean {
  return shiftKey || ctrlKey || metaKey;
}

function entityIdOf({ id }: FlowNode): NodeId {
  return id as NodeId; // the projection's nodes are named by their entity's id
}

function selectConnection(routeId: RouteId, toggle: boolean): void {
  const { selection, connections } = useEditor.getState();
  if (!toggle) select([], [routeId]);
  else if (connections.includes(routeId)) {
    select(
      selection,
      connections.filter((id) => id !== routeId),
    );
  } else select(selection, [...connections, routeId]);
}
