import { useConnection, useViewport } from '@xyflow/react';
import { isKind } from '../../core/model/ids.ts';
import styles from './Canvas.module.css';
import { refusalAt, useCanvas } from './canvasStore.ts';

/** Why the connection that is being dragged cannot end where the pointer is. */
export function ConnectionHint() {
  const connecting = useCanvas((state) => state.connecting);
  return connecting ? <Refusal /> : null;
}

function Refusal() {
  const connecting = useCanvas((state) => state.connecting);
  const { x, y, zoom } = useViewport();
  const connection = useConnection();
  const id = connection.toNode?.id;
  if (!connection.to || id === undefined || !(isKind('route', id) || isKind('integration', id))) return null;
  const refusal = refusalAt(connecting, id);
  if (!refusal) return null;
  return (
    <div
      className={styles.hint}
      role="status"
      style={{
        left: `min(${connection.to.x * zoom + x + 14}px, calc(100% - 310px))`,
        top: `min(${connection.to.y * zoom + y + 14}px, calc(100% - 80px))`,
      }}
    >
      {refusal}
    </div>
  );
}
