import { useConnection, useStoreApi, useViewport } from '@xyflow/react';
import { useEffect } from 'react';
import { isKind } from '../../core/model/ids.ts';
import styles from './Canvas.module.css';
import { refusalAt, useCanvas } from './canvasStore.ts';

/** Why the connection that is being dragged cannot end where the pointer is. Escape lets go of it. */
export function ConnectionHint() {
  const connecting = useCanvas((state) => state.connecting);
  return connecting ? <Dragged /> : null;
}

function Dragged() {
  const connecting = useCanvas((state) => state.connecting);
  const { x, y, zoom } = useViewport();
  const flowStore = useStoreApi();
  useEffect(() => {
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      useCanvas.setState({ connecting: undefined });
      flowStore.getState().cancelConnection();
    };
    window.addEventListener('keydown', cancel, true);
    return () => window.removeEventListener('keydown', cancel, true);
  }, [flowStore]);
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
