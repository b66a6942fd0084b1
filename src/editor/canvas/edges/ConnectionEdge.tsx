import { BaseEdge, type EdgeProps, getBezierPath } from '@xyflow/react';
import { memo } from 'react';
import { useEditor } from '../../store/editor.ts';
import type { FlowEdge } from '../flowTypes.ts';
import styles from './ConnectionEdge.module.css';

/** A route's way to its integration, lit while one of the two is selected. */
export const ConnectionEdge = memo(function ConnectionEdge({
  data,
  selected,
  sourceX,
  sourceY,
  sourcePosition,
  targetX,
  targetY,
  targetPosition,
}: EdgeProps<FlowEdge>) {
  const lit = useEditor(
    ({ selection }) =>
      data !== undefined && (selection.includes(data.routeId) || selection.includes(data.integrationId)),
  );
  const [path] = getBezierPath({ sourceX, sourceY, sourcePosition, targetX, targetY, targetPosition, curvature: 0.35 });
  const look = selected ? styles.selected : lit ? styles.lit : styles.edge;
  return <BaseEdge path={path} className={look ?? ''} interactionWidth={16} />;
});
