import { BOTTOM_HEIGHT, useSession } from '../store/session.ts';
import styles from './ResizeBar.module.css';

function setHeight(height: number): void {
  const highest = Math.min(BOTTOM_HEIGHT.max, Math.round(window.innerHeight * 0.75));
  useSession.setState({ bottomHeight: Math.min(highest, Math.max(BOTTOM_HEIGHT.min, Math.round(height))) });
}

/** The upper edge of the bottom panel: dragged, or moved by the arrow keys. */
export function ResizeBar() {
  const height = useSession((session) => session.bottomHeight);
  return (
    // biome-ignore lint/a11y/useSemanticElements: an `hr` cannot take the focus and be dragged
    <div
      className={styles.bar}
      role="separator"
      aria-label="Height of the code"
      aria-orientation="horizontal"
      aria-valuenow={height}
      aria-valuemin={BOTTOM_HEIGHT.min}
      aria-valuemax={BOTTOM_HEIGHT.max}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) setHeight(window.innerHeight - event.clientY);
      }}
      onDoubleClick={() => setHeight(BOTTOM_HEIGHT.default)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowUp') setHeight(height + 24);
        else if (event.key === 'ArrowDown') setHeight(height - 24);
        else return;
        event.preventDefault();
      }}
    />
  );
}
