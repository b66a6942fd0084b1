import { IconBroadcast } from '@tabler/icons-react';
import type { FunctionId } from '../../../core/model/ids.ts';
import { openManager } from '../openManager.ts';
import styles from './nodes.module.css';

/** A function that manages connections, and whose; pressed, it leads to the function's form. */
export function ManagesChip({ functionId, text, title }: { functionId: FunctionId; text: string; title: string }) {
  return (
    <button
      type="button"
      className={`${styles.manages} nodrag nopan`}
      title={title}
      aria-label={title}
      onClick={(event) => {
        event.stopPropagation(); // the node around it would be selected
        openManager(functionId);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <IconBroadcast size={12} stroke={1.8} aria-hidden />
      <span className={styles.managesText}>{text}</span>
    </button>
  );
}
