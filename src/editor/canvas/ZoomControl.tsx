import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { useStore } from '@xyflow/react';
import type { ReactNode } from 'react';
import { actionOf } from '../store/actions.ts';
import { formatKeys } from '../store/keys.ts';
import styles from './ZoomControl.module.css';

/** Out, the scale, in, and everything. */
export function ZoomControl() {
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  return (
    <div className={styles.control} role="toolbar" aria-label="Zoom">
      <ZoomButton action="zoom-out">
        <IconMinus size={15} aria-hidden />
      </ZoomButton>
      <ZoomButton action="zoom-100" label={`Zoom is ${percent} %. Zoom to 100 %`}>
        <span className={styles.percent}>{percent} %</span>
      </ZoomButton>
      <ZoomButton action="zoom-in">
        <IconPlus size={15} aria-hidden />
      </ZoomButton>
      <ZoomButton action="fit">
        <IconArrowsMaximize size={15} aria-hidden />
      </ZoomButton>
    </div>
  );
}

function ZoomButton({ action, label, children }: { action: string; label?: string; children: ReactNode }) {
  const { label: name, keys, run } = actionOf(action);
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label ?? name}
      title={keys?.[0] ? `${name} (${formatKeys(keys[0])})` : name}
      onClick={() => void run()}
    >
      {children}
    </button>
  );
}
